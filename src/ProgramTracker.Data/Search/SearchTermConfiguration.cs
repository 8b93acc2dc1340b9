using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Search;

internal sealed class SearchTermConfiguration : IEntityTypeConfiguration<SearchTerm>
{
    public void Configure(EntityTypeBuilder<SearchTerm> builder)
    {
        builder.ToTable("SearchTerms");
        builder.HasKey(x => new { x.Subject, x.Term, x.SubjectId, x.Field });
        builder.Property(x => x.Term).HasMaxLength(Lengths.Key);
        builder.HasIndex(x => new { x.Subject, x.SubjectId });
    }
}
