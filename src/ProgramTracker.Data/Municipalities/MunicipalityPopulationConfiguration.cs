using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Municipalities;

internal sealed class MunicipalityPopulationConfiguration : IEntityTypeConfiguration<MunicipalityPopulation>
{
    public void Configure(EntityTypeBuilder<MunicipalityPopulation> builder)
    {
        builder.ToTable("MunicipalityPopulations");
        builder.HasKey(x => new { x.Ags, x.Date, x.Basis });
        builder.Property(x => x.Ags).HasMaxLength(Lengths.Ags);
        builder.Property(x => x.Basis).HasMaxLength(Lengths.Key);
        builder.HasOne(x => x.Municipality).WithMany().HasForeignKey(x => x.Ags);
    }
}
