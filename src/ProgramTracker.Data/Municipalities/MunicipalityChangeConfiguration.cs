using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Municipalities;

internal sealed class MunicipalityChangeConfiguration : IEntityTypeConfiguration<MunicipalityChange>
{
    public void Configure(EntityTypeBuilder<MunicipalityChange> builder)
    {
        builder.ToTable("MunicipalityChanges");
        builder.Property(x => x.DateText).HasMaxLength(40);
        builder.Property(x => x.OldAgs).HasMaxLength(100);
        builder.Property(x => x.OldName).HasMaxLength(Lengths.Name);
        builder.Property(x => x.NewAgs).HasMaxLength(100);
        builder.Property(x => x.NewName).HasMaxLength(Lengths.Name);
        builder.Property(x => x.ChangeType).HasMaxLength(100);
        builder.Property(x => x.Note).HasMaxLength(Lengths.Note);
        builder.Property(x => x.Source).HasMaxLength(Lengths.Facts);
        builder.HasIndex(x => x.OldAgs);
        builder.HasIndex(x => x.NewAgs);
    }
}
