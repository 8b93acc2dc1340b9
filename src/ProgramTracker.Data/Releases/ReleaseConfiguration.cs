using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Releases;

internal sealed class ReleaseConfiguration : IEntityTypeConfiguration<Release>
{
    public void Configure(EntityTypeBuilder<Release> builder)
    {
        builder.ToTable("Releases");
        builder.Property(x => x.Title).HasMaxLength(Lengths.Title);
        builder.Property(x => x.Issuer).HasMaxLength(Lengths.Name);
        builder.Property(x => x.FoldedIssuer).HasMaxLength(Lengths.Folded);
        builder.Property(x => x.Ministry).HasMaxLength(Lengths.Key);
        builder.Property(x => x.SourceUrl).HasMaxLength(Lengths.Url);
        builder.Property(x => x.WithdrawalReason).HasMaxLength(Lengths.Note);
        builder.Property(x => x.WithdrawnBy).HasMaxLength(Lengths.ActorName);
        builder.HasOne(x => x.CopyOf).WithMany().HasForeignKey(x => x.CopyOfId);
        builder.HasOne(x => x.Corrects).WithMany().HasForeignKey(x => x.CorrectsId);
        builder.HasMany(x => x.Versions).WithOne(x => x.Release).HasForeignKey(x => x.ReleaseId);
        builder.HasIndex(x => x.PublishedOn);
        builder.HasIndex(x => x.FoldedIssuer);
    }
}
