using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Grants;

internal sealed class GrantMunicipalityConfiguration : IEntityTypeConfiguration<GrantMunicipality>
{
    public void Configure(EntityTypeBuilder<GrantMunicipality> builder)
    {
        builder.ToTable("GrantMunicipalities");
        builder.HasKey(x => new { x.GrantId, x.Ags });
        builder.Property(x => x.Ags).HasMaxLength(Lengths.Ags);
        builder.HasOne(x => x.Municipality).WithMany().HasForeignKey(x => x.Ags);
        builder.HasIndex(x => new { x.Ags, x.GrantId });
    }
}
