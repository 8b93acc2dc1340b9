using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Verdicts;

internal sealed class ContradictionDecisionConfiguration : IEntityTypeConfiguration<ContradictionDecision>
{
    public void Configure(EntityTypeBuilder<ContradictionDecision> builder)
    {
        builder.ToTable("ContradictionDecisions");
        builder.Property(x => x.Key).HasMaxLength(Lengths.Key);
        builder.Property(x => x.Fingerprint).HasMaxLength(Lengths.Sha256);
        builder.Property(x => x.Reason).HasMaxLength(Lengths.Note);
        builder.HasIndex(x => x.Key).IsUnique();
    }
}
