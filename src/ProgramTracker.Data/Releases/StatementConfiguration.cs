using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Releases;

internal sealed class StatementConfiguration : IEntityTypeConfiguration<Statement>
{
    public void Configure(EntityTypeBuilder<Statement> builder)
    {
        builder.ToTable("Statements");
        builder.Property(x => x.RuleId).HasMaxLength(120);
        builder.Property(x => x.QuotePrefix).HasMaxLength(Core.Text.Quote.ContextLength);
        builder.Property(x => x.QuoteSuffix).HasMaxLength(Core.Text.Quote.ContextLength);
        builder.Property(x => x.Reasons).HasMaxLength(200);
        builder.Property(x => x.PersonName).HasMaxLength(Lengths.Name);
        builder.Property(x => x.DecidedById).HasMaxLength(Lengths.ActorId);
        builder.Property(x => x.DecidedBy).HasMaxLength(Lengths.ActorName);
        builder.Property(x => x.DecisionNote).HasMaxLength(Lengths.Note);
        builder.HasOne(x => x.Release).WithMany().HasForeignKey(x => x.ReleaseId);
        builder.HasOne(x => x.ReleaseVersion).WithMany(x => x.Statements).HasForeignKey(x => x.ReleaseVersionId);
        builder.HasOne(x => x.Programme).WithMany().HasForeignKey(x => x.ProgrammeId);
        builder.HasOne(x => x.Predecessor).WithMany().HasForeignKey(x => x.PredecessorId);
        builder.HasOne(x => x.Bearer).WithMany().HasForeignKey(x => x.BearerId);
        builder.HasMany(x => x.Municipalities).WithOne(x => x.Statement).HasForeignKey(x => x.StatementId);
        builder.HasIndex(x => new { x.State, x.Kind, x.IsCounted });
        builder.HasIndex(x => new { x.ReleaseVersionId, x.Ordinal });
        builder.HasIndex(x => x.Loss);
    }
}
