using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Grants;

internal sealed class GrantDistinctionConfiguration : IEntityTypeConfiguration<GrantDistinction>
{
    public void Configure(EntityTypeBuilder<GrantDistinction> builder)
    {
        builder.ToTable("GrantDistinctions");
        builder.HasKey(x => new { x.FirstGrantId, x.SecondGrantId });
        builder.Property(x => x.Facts).HasMaxLength(Lengths.Sha256);
        builder.Property(x => x.Reason).HasMaxLength(Lengths.Note);
        builder.HasOne(x => x.FirstGrant).WithMany().HasForeignKey(x => x.FirstGrantId);
        builder.HasOne(x => x.SecondGrant).WithMany().HasForeignKey(x => x.SecondGrantId);
    }
}
