using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProgramTracker.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class SumsOfPlace : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_LedgerEntries_Ags_Measure_ProgrammeId_YearBucket_Year_TransactionNumber",
                table: "LedgerEntries");

            migrationBuilder.DropIndex(
                name: "IX_GrantMunicipalities_Ags",
                table: "GrantMunicipalities");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_GrantsOfPlace",
                table: "LedgerEntries",
                columns: new[] { "Ags", "Measure", "GrantId", "ProgrammeId", "TransactionNumber", "Effect" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_SumsOfPlace",
                table: "LedgerEntries",
                columns: new[] { "Ags", "Measure", "ProgrammeId", "YearBucket", "Year", "TransactionNumber", "Cents", "RoundedCents", "LowerCents", "UpperCents", "OpenUpper", "Effect", "Basis", "ConvertedCents" });

            migrationBuilder.CreateIndex(
                name: "IX_GrantMunicipalities_Ags_GrantId",
                table: "GrantMunicipalities",
                columns: new[] { "Ags", "GrantId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_LedgerEntries_GrantsOfPlace",
                table: "LedgerEntries");

            migrationBuilder.DropIndex(
                name: "IX_LedgerEntries_SumsOfPlace",
                table: "LedgerEntries");

            migrationBuilder.DropIndex(
                name: "IX_GrantMunicipalities_Ags_GrantId",
                table: "GrantMunicipalities");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_Ags_Measure_ProgrammeId_YearBucket_Year_TransactionNumber",
                table: "LedgerEntries",
                columns: new[] { "Ags", "Measure", "ProgrammeId", "YearBucket", "Year", "TransactionNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_GrantMunicipalities_Ags",
                table: "GrantMunicipalities",
                column: "Ags");
        }
    }
}
