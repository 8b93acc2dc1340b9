using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Municipalities;

internal sealed class MunicipalityNameConfiguration : IEntityTypeConfiguration<MunicipalityName>
{
    public void Configure(EntityTypeBuilder<MunicipalityName> builder)
    {
        builder.ToTable("MunicipalityNames");
        builder.Property(x => x.Ags).HasMaxLength(Lengths.Ags);
        builder.Property(x => x.Spelling).HasMaxLength(Lengths.Name);
        builder.Property(x => x.Folded).HasMaxLength(Lengths.Folded);
        builder.Property(x => x.Kind).HasMaxLength(Lengths.Key);
        builder.Property(x => x.Note).HasMaxLength(Lengths.Note);
        builder.HasOne(x => x.Municipality).WithMany().HasForeignKey(x => x.Ags);
        builder.HasIndex(x => x.Folded);
    }
}
