using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Lists;

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("SavedViews");
        builder.Property(x => x.List).HasMaxLength(Lengths.Key);
        builder.Property(x => x.Name).HasMaxLength(SavedView.LongestName);
        builder.Property(x => x.FoldedName).HasMaxLength(SavedView.LongestName);
        builder.Property(x => x.Query).HasMaxLength(SavedView.LongestQuery);

        // One name means one view to its owner: two saves at once meet here.
        builder.HasIndex(x => new { x.List, x.RecordedById, x.FoldedName }).IsUnique();
    }
}
