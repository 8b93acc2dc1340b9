using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProgramTracker.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ImportsAndContradictions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_SearchTerms",
                table: "SearchTerms");

            migrationBuilder.DropColumn(
                name: "Series",
                table: "Events");

            migrationBuilder.AddColumn<int>(
                name: "MergedIntoId",
                table: "Programmes",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReferenceJson",
                table: "Programmes",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsReference",
                table: "ProgrammeNames",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsReference",
                table: "ProgrammeFigures",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsReference",
                table: "MunicipalityNames",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsReference",
                table: "MinistryPeriods",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "ReferenceJson",
                table: "MinistryPeriods",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReferenceKey",
                table: "MinistryPeriods",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "MinistryPeriods",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ImportId",
                table: "LedgerEntries",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ImportRowNumber",
                table: "LedgerEntries",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ListRowId",
                table: "LedgerEntries",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "Events",
                type: "datetime2(3)",
                precision: 3,
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<int>(
                name: "SeriesId",
                table: "Events",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SeriesStem",
                table: "Events",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddPrimaryKey(
                name: "PK_SearchTerms",
                table: "SearchTerms",
                columns: new[] { "Subject", "Term", "SubjectId", "Field" });

            migrationBuilder.CreateTable(
                name: "ContradictionDecisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Key = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Fingerprint = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Outcome = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RecordedById = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContradictionDecisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EventSeries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    FoldedName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RecordedById = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventSeries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GrantLists",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    FoldedName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Signature = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    MappingJson = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    OptionsJson = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RecordedById = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GrantLists", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OrganisationNames",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    OrganisationId = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Folded = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganisationNames", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrganisationNames_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SearchTexts",
                columns: table => new
                {
                    Subject = table.Column<int>(type: "int", nullable: false),
                    SubjectId = table.Column<int>(type: "int", nullable: false),
                    Folded = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchTexts", x => new { x.Subject, x.SubjectId });
                });

            migrationBuilder.CreateTable(
                name: "GrantImports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ListId = table.Column<int>(type: "int", nullable: true),
                    State = table.Column<int>(type: "int", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    RowCount = table.Column<int>(type: "int", nullable: false),
                    Signature = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    MappingJson = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    OptionsJson = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    CountsJson = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    SeenNumber = table.Column<long>(type: "bigint", nullable: true),
                    PlanDigest = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    LedgerNumber = table.Column<long>(type: "bigint", nullable: true),
                    ImportedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    ImportedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RecordedById = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GrantImports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GrantImports_GrantLists_ListId",
                        column: x => x.ListId,
                        principalTable: "GrantLists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportFiles",
                columns: table => new
                {
                    ImportId = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportFiles", x => x.ImportId);
                    table.ForeignKey(
                        name: "FK_ImportFiles_GrantImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "GrantImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportRows",
                columns: table => new
                {
                    ImportId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    CellsJson = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Outcome = table.Column<int>(type: "int", nullable: false),
                    GrantId = table.Column<int>(type: "int", nullable: true),
                    AwardedDelta = table.Column<long>(type: "bigint", nullable: false),
                    DetailJson = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRows", x => new { x.ImportId, x.Number });
                    table.ForeignKey(
                        name: "FK_ImportRows_GrantImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "GrantImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GrantListRows",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ListId = table.Column<int>(type: "int", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(102)", maxLength: 102, nullable: false),
                    Slot = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Content = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Cents = table.Column<long>(type: "bigint", nullable: false),
                    GrantId = table.Column<int>(type: "int", nullable: false),
                    FoundedImportId = table.Column<int>(type: "int", nullable: false),
                    FoundedRowNumber = table.Column<int>(type: "int", nullable: false),
                    ImportId = table.Column<int>(type: "int", nullable: false),
                    RowNumber = table.Column<int>(type: "int", nullable: false),
                    MissingSinceImportId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GrantListRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GrantListRows_GrantLists_ListId",
                        column: x => x.ListId,
                        principalTable: "GrantLists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GrantListRows_Grants_GrantId",
                        column: x => x.GrantId,
                        principalTable: "Grants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GrantListRows_ImportRows_FoundedImportId_FoundedRowNumber",
                        columns: x => new { x.FoundedImportId, x.FoundedRowNumber },
                        principalTable: "ImportRows",
                        principalColumns: new[] { "ImportId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GrantListRows_ImportRows_ImportId_RowNumber",
                        columns: x => new { x.ImportId, x.RowNumber },
                        principalTable: "ImportRows",
                        principalColumns: new[] { "ImportId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_MergedIntoId",
                table: "Programmes",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_ImportId_ImportRowNumber",
                table: "LedgerEntries",
                columns: new[] { "ImportId", "ImportRowNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_ListRowId",
                table: "LedgerEntries",
                column: "ListRowId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_SeriesId",
                table: "Events",
                column: "SeriesId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_SeriesStem",
                table: "Events",
                column: "SeriesStem");

            migrationBuilder.CreateIndex(
                name: "IX_ContradictionDecisions_Key",
                table: "ContradictionDecisions",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EventSeries_FoldedName",
                table: "EventSeries",
                column: "FoldedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GrantImports_ListId",
                table: "GrantImports",
                column: "ListId");

            migrationBuilder.CreateIndex(
                name: "IX_GrantImports_Sha256",
                table: "GrantImports",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_GrantListRows_FoundedImportId_FoundedRowNumber",
                table: "GrantListRows",
                columns: new[] { "FoundedImportId", "FoundedRowNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_GrantListRows_GrantId",
                table: "GrantListRows",
                column: "GrantId");

            migrationBuilder.CreateIndex(
                name: "IX_GrantListRows_ImportId_RowNumber",
                table: "GrantListRows",
                columns: new[] { "ImportId", "RowNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_GrantListRows_ListId",
                table: "GrantListRows",
                column: "ListId");

            migrationBuilder.CreateIndex(
                name: "IX_GrantLists_FoldedName",
                table: "GrantLists",
                column: "FoldedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GrantLists_Signature",
                table: "GrantLists",
                column: "Signature");

            migrationBuilder.CreateIndex(
                name: "IX_ImportRows_ImportId_Outcome_Number",
                table: "ImportRows",
                columns: new[] { "ImportId", "Outcome", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationNames_Folded",
                table: "OrganisationNames",
                column: "Folded");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationNames_OrganisationId",
                table: "OrganisationNames",
                column: "OrganisationId");

            migrationBuilder.AddForeignKey(
                name: "FK_Events_EventSeries_SeriesId",
                table: "Events",
                column: "SeriesId",
                principalTable: "EventSeries",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_LedgerEntries_GrantListRows_ListRowId",
                table: "LedgerEntries",
                column: "ListRowId",
                principalTable: "GrantListRows",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_LedgerEntries_ImportRows_ImportId_ImportRowNumber",
                table: "LedgerEntries",
                columns: new[] { "ImportId", "ImportRowNumber" },
                principalTable: "ImportRows",
                principalColumns: new[] { "ImportId", "Number" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Programmes_Programmes_MergedIntoId",
                table: "Programmes",
                column: "MergedIntoId",
                principalTable: "Programmes",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Events_EventSeries_SeriesId",
                table: "Events");

            migrationBuilder.DropForeignKey(
                name: "FK_LedgerEntries_GrantListRows_ListRowId",
                table: "LedgerEntries");

            migrationBuilder.DropForeignKey(
                name: "FK_LedgerEntries_ImportRows_ImportId_ImportRowNumber",
                table: "LedgerEntries");

            migrationBuilder.DropForeignKey(
                name: "FK_Programmes_Programmes_MergedIntoId",
                table: "Programmes");

            migrationBuilder.DropTable(
                name: "ContradictionDecisions");

            migrationBuilder.DropTable(
                name: "EventSeries");

            migrationBuilder.DropTable(
                name: "GrantListRows");

            migrationBuilder.DropTable(
                name: "ImportFiles");

            migrationBuilder.DropTable(
                name: "OrganisationNames");

            migrationBuilder.DropTable(
                name: "SearchTexts");

            migrationBuilder.DropTable(
                name: "ImportRows");

            migrationBuilder.DropTable(
                name: "GrantImports");

            migrationBuilder.DropTable(
                name: "GrantLists");

            migrationBuilder.DropPrimaryKey(
                name: "PK_SearchTerms",
                table: "SearchTerms");

            migrationBuilder.DropIndex(
                name: "IX_Programmes_MergedIntoId",
                table: "Programmes");

            migrationBuilder.DropIndex(
                name: "IX_LedgerEntries_ImportId_ImportRowNumber",
                table: "LedgerEntries");

            migrationBuilder.DropIndex(
                name: "IX_LedgerEntries_ListRowId",
                table: "LedgerEntries");

            migrationBuilder.DropIndex(
                name: "IX_Events_SeriesId",
                table: "Events");

            migrationBuilder.DropIndex(
                name: "IX_Events_SeriesStem",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "MergedIntoId",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "ReferenceJson",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "IsReference",
                table: "ProgrammeNames");

            migrationBuilder.DropColumn(
                name: "IsReference",
                table: "ProgrammeFigures");

            migrationBuilder.DropColumn(
                name: "IsReference",
                table: "MunicipalityNames");

            migrationBuilder.DropColumn(
                name: "IsReference",
                table: "MinistryPeriods");

            migrationBuilder.DropColumn(
                name: "ReferenceJson",
                table: "MinistryPeriods");

            migrationBuilder.DropColumn(
                name: "ReferenceKey",
                table: "MinistryPeriods");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "MinistryPeriods");

            migrationBuilder.DropColumn(
                name: "ImportId",
                table: "LedgerEntries");

            migrationBuilder.DropColumn(
                name: "ImportRowNumber",
                table: "LedgerEntries");

            migrationBuilder.DropColumn(
                name: "ListRowId",
                table: "LedgerEntries");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "SeriesId",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "SeriesStem",
                table: "Events");

            migrationBuilder.AddColumn<string>(
                name: "Series",
                table: "Events",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_SearchTerms",
                table: "SearchTerms",
                columns: new[] { "Term", "Subject", "SubjectId", "Field" });
        }
    }
}
