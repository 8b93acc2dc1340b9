using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Grants;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("Organisations");
        builder.Property(x => x.Name).HasMaxLength(Lengths.Name);
        builder.Property(x => x.FoldedName).HasMaxLength(Lengths.Folded);
        builder.Property(x => x.Ags).HasMaxLength(Lengths.Ags);
        builder.HasOne(x => x.Municipality).WithMany().HasForeignKey(x => x.Ags);
        builder.HasOne(x => x.MergedInto).WithMany().HasForeignKey(x => x.MergedIntoId);
        builder.HasMany(x => x.Names).WithOne(x => x.Organisation).HasForeignKey(x => x.OrganisationId);
        builder.HasIndex(x => new { x.FoldedName, x.Ags });
    }
}
