using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProgramTracker.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class RowsSayProgrammeAndPlace : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Ags",
                table: "ImportRows",
                type: "nvarchar(12)",
                maxLength: 12,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ProgrammeId",
                table: "ImportRows",
                type: "int",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Ags",
                table: "ImportRows");

            migrationBuilder.DropColumn(
                name: "ProgrammeId",
                table: "ImportRows");
        }
    }
}
