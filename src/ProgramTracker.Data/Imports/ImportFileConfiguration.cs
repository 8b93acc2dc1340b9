using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ProgramTracker.Data.Imports;

internal sealed class ImportFileConfiguration : IEntityTypeConfiguration<ImportFile>
{
    public void Configure(EntityTypeBuilder<ImportFile> builder)
    {
        builder.ToTable("ImportFiles", table => table.HasTrigger("ImportFiles_KeepImported"));
        builder.HasKey(x => x.ImportId);
        builder.Property(x => x.ImportId).ValueGeneratedNever();
        builder.HasOne(x => x.Import).WithOne().HasForeignKey<ImportFile>(x => x.ImportId);
    }
}
