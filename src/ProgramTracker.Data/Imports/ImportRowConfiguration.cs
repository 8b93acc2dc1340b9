using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Imports;

internal sealed class ImportRowConfiguration : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.ToTable("ImportRows", table => table.HasTrigger("ImportRows_KeepImported"));
        builder.HasKey(x => new { x.ImportId, x.Number });
        builder.Property(x => x.Ags).HasMaxLength(Lengths.Ags);
        builder.HasOne(x => x.Import).WithMany().HasForeignKey(x => x.ImportId);
        builder.HasIndex(x => new { x.ImportId, x.Outcome, x.Number });
    }
}
