using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Grants;

internal sealed class OrganisationNameConfiguration : IEntityTypeConfiguration<OrganisationName>
{
    public void Configure(EntityTypeBuilder<OrganisationName> builder)
    {
        builder.ToTable("OrganisationNames");
        builder.Property(x => x.Name).HasMaxLength(Lengths.Name);
        builder.Property(x => x.Folded).HasMaxLength(Lengths.Folded);
        builder.HasIndex(x => x.Folded);
    }
}
