using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Core.Imports;

namespace ProgramTracker.Data.Imports;

internal sealed class GrantListRowConfiguration : IEntityTypeConfiguration<GrantListRow>
{
    private const int ContentLength = 32;

    public void Configure(EntityTypeBuilder<GrantListRow> builder)
    {
        builder.ToTable("GrantListRows");
        builder.Property(x => x.Key).HasMaxLength(RowKey.Length);
        builder.Property(x => x.Slot).HasMaxLength(RowSlot.Length);
        builder.Property(x => x.Content).HasMaxLength(ContentLength);
        builder.HasOne(x => x.List).WithMany().HasForeignKey(x => x.ListId);
        builder.HasOne(x => x.Grant).WithMany().HasForeignKey(x => x.GrantId);
        builder.HasOne<ImportRow>().WithMany().HasForeignKey(x => new { x.FoundedImportId, x.FoundedRowNumber });
        builder.HasOne<ImportRow>().WithMany().HasForeignKey(x => new { x.ImportId, x.RowNumber });
    }
}
