using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Grants;

internal sealed class GrantConfiguration : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.ToTable("Grants");
        builder.Property(x => x.GrantingAuthority).HasMaxLength(Lengths.Name);
        builder.Property(x => x.Project).HasMaxLength(Lengths.Note);
        builder.Property(x => x.FoldedProject).HasMaxLength(Lengths.Folded);
        builder.Property(x => x.ReferenceNumber).HasMaxLength(Lengths.ReferenceNumber);
        builder.Property(x => x.FoldedReferenceNumber).HasMaxLength(Lengths.ReferenceNumber);
        builder.HasOne(x => x.Programme).WithMany().HasForeignKey(x => x.ProgrammeId);
        builder.HasOne(x => x.Organisation).WithMany().HasForeignKey(x => x.OrganisationId);
        builder.HasOne(x => x.MergedInto).WithMany().HasForeignKey(x => x.MergedIntoId);
        builder.HasMany(x => x.Municipalities).WithOne(x => x.Grant).HasForeignKey(x => x.GrantId);
        builder.HasMany(x => x.Decisions).WithOne(x => x.Grant).HasForeignKey(x => x.GrantId);
        builder.HasMany(x => x.Evidence).WithOne(x => x.Grant).HasForeignKey(x => x.GrantId);
        builder.HasIndex(x => x.FoldedReferenceNumber);
        builder.HasIndex(x => x.FoldedProject);
        builder.HasIndex(x => new { x.ProgrammeId, x.Status, x.Visibility });
    }
}
