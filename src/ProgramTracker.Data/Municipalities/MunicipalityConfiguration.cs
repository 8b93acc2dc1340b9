using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Municipalities;

internal sealed class MunicipalityConfiguration : IEntityTypeConfiguration<Municipality>
{
    public void Configure(EntityTypeBuilder<Municipality> builder)
    {
        builder.ToTable("Municipalities");
        builder.HasKey(x => x.Ags);
        builder.Property(x => x.Ags).HasMaxLength(Lengths.Ags);
        builder.Property(x => x.Name).HasMaxLength(Lengths.Name);
        builder.Property(x => x.OfficialName).HasMaxLength(Lengths.Name);
        builder.Property(x => x.FoldedName).HasMaxLength(Lengths.Folded);
        builder.Property(x => x.ParentAgs).HasMaxLength(Lengths.Ags);
        builder.Property(x => x.KreisAgs).HasMaxLength(Lengths.Ags);
        builder.Property(x => x.RegierungsbezirkAgs).HasMaxLength(Lengths.Ags);
        builder.Property(x => x.SuccessorAgs).HasMaxLength(Lengths.Ags);
        builder.HasOne(x => x.Parent).WithMany().HasForeignKey(x => x.ParentAgs);
        builder.HasIndex(x => x.FoldedName);
        builder.HasIndex(x => x.KreisAgs);
        builder.HasIndex(x => x.RegierungsbezirkAgs);
    }
}
