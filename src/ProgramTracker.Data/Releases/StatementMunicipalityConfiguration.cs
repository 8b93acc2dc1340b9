using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Releases;

internal sealed class StatementMunicipalityConfiguration : IEntityTypeConfiguration<StatementMunicipality>
{
    public void Configure(EntityTypeBuilder<StatementMunicipality> builder)
    {
        builder.ToTable("StatementMunicipalities");
        builder.Property(x => x.Ags).HasMaxLength(Lengths.Ags);
        builder.Property(x => x.Name).HasMaxLength(Lengths.Name);
        builder.HasOne(x => x.Municipality).WithMany().HasForeignKey(x => x.Ags);
        builder.HasIndex(x => new { x.Ags, x.Role });
    }
}
