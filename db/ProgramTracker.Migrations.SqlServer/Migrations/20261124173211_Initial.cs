using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ProgramTracker.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CommandRecords",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ActorId = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ActorRole = table.Column<int>(type: "int", nullable: false),
                    Command = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    SubjectKind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    SubjectId = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    BeforeJson = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    AfterJson = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommandRecords", x => x.Id);
                });

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
                name: "LedgerHead",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerHead", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LedgerTransactions",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    ActorId = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Command = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerTransactions", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "MinistryPeriods",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FromDay = table.Column<DateOnly>(type: "date", nullable: true),
                    FromText = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ToDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Abbreviation = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Ministry = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    FoldedMinistry = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Minister = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    StateSecretaries = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Evidence = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Sources = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    IsReference = table.Column<bool>(type: "bit", nullable: false),
                    ReferenceKey = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    ReferenceJson = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MinistryPeriods", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Municipalities",
                columns: table => new
                {
                    Ags = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    OfficialName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    FoldedName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    ParentAgs = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    KreisAgs = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    RegierungsbezirkAgs = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    Population = table.Column<int>(type: "int", nullable: true),
                    PopulationDate = table.Column<DateOnly>(type: "date", nullable: true),
                    AreaHectares = table.Column<int>(type: "int", nullable: true),
                    Latitude = table.Column<double>(type: "float", nullable: true),
                    Longitude = table.Column<double>(type: "float", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    SuccessorAgs = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Municipalities", x => x.Ags);
                    table.ForeignKey(
                        name: "FK_Municipalities_Municipalities_ParentAgs",
                        column: x => x.ParentAgs,
                        principalTable: "Municipalities",
                        principalColumn: "Ags",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MunicipalityChanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Date = table.Column<DateOnly>(type: "date", nullable: true),
                    DateText = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OldAgs = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    OldName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    NewAgs = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    NewName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ChangeType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    KeyChanged = table.Column<bool>(type: "bit", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Source = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MunicipalityChanges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Programmes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Key = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    FoldedName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    LongName = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    StartYear = table.Column<int>(type: "int", nullable: true),
                    EndYear = table.Column<int>(type: "int", nullable: true),
                    Level = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    StartText = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    EndText = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    MinistryText = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    BudgetText = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    RecipientsText = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    FundsText = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    EvidenceText = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    SourcesText = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    IsReference = table.Column<bool>(type: "bit", nullable: false),
                    ReferenceJson = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    MergedIntoId = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Programmes_Programmes_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "Programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Releases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Title = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Issuer = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    FoldedIssuer = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Ministry = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SourceUrl = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Visibility = table.Column<int>(type: "int", nullable: false),
                    EmbargoUntil = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    EmbargoUnread = table.Column<bool>(type: "bit", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    WithdrawalReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    WithdrawnBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    CopyOfId = table.Column<int>(type: "int", nullable: true),
                    CorrectsId = table.Column<int>(type: "int", nullable: true),
                    CurrentVersion = table.Column<int>(type: "int", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RecordedById = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Releases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Releases_Releases_CopyOfId",
                        column: x => x.CopyOfId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Releases_Releases_CorrectsId",
                        column: x => x.CorrectsId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SearchTerms",
                columns: table => new
                {
                    Term = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Subject = table.Column<int>(type: "int", nullable: false),
                    SubjectId = table.Column<int>(type: "int", nullable: false),
                    Field = table.Column<int>(type: "int", nullable: false),
                    Frequency = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchTerms", x => new { x.Subject, x.Term, x.SubjectId, x.Field });
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
                name: "Settings",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Settings", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Events",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    FoldedTitle = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DateText = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: true),
                    EndDateText = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Place = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Ags = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    Organiser = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    ParentId = table.Column<int>(type: "int", nullable: true),
                    SeriesId = table.Column<int>(type: "int", nullable: true),
                    SeriesStem = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    IsVirtual = table.Column<bool>(type: "bit", nullable: false),
                    Visibility = table.Column<int>(type: "int", nullable: false),
                    EmbargoUntil = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    IsVoid = table.Column<bool>(type: "bit", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RecordedById = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Events_EventSeries_SeriesId",
                        column: x => x.SeriesId,
                        principalTable: "EventSeries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Events_Events_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Events_Municipalities_Ags",
                        column: x => x.Ags,
                        principalTable: "Municipalities",
                        principalColumn: "Ags",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MunicipalityNames",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Ags = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    Spelling = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Folded = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    NeedsContext = table.Column<bool>(type: "bit", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    IsReference = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MunicipalityNames", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MunicipalityNames_Municipalities_Ags",
                        column: x => x.Ags,
                        principalTable: "Municipalities",
                        principalColumn: "Ags",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MunicipalityPopulations",
                columns: table => new
                {
                    Ags = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Population = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MunicipalityPopulations", x => new { x.Ags, x.Date, x.Basis });
                    table.ForeignKey(
                        name: "FK_MunicipalityPopulations_Municipalities_Ags",
                        column: x => x.Ags,
                        principalTable: "Municipalities",
                        principalColumn: "Ags",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Organisations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    FoldedName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Ags = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    MergedIntoId = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Organisations_Municipalities_Ags",
                        column: x => x.Ags,
                        principalTable: "Municipalities",
                        principalColumn: "Ags",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Organisations_Organisations_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProgrammeFigures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ProgrammeId = table.Column<int>(type: "int", nullable: false),
                    DateText = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "int", nullable: true),
                    Measure = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Value = table.Column<long>(type: "bigint", nullable: false),
                    IsMoney = table.Column<bool>(type: "bit", nullable: false),
                    Unit = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Scope = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Source = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    IsReference = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgrammeFigures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProgrammeFigures_Programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "Programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProgrammeNames",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ProgrammeId = table.Column<int>(type: "int", nullable: false),
                    Spelling = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Folded = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    NeedsContext = table.Column<bool>(type: "bit", nullable: false),
                    IsReference = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgrammeNames", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProgrammeNames_Programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "Programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProgrammeYears",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ProgrammeId = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    BudgetCents = table.Column<long>(type: "bigint", nullable: true),
                    IsComplete = table.Column<bool>(type: "bit", nullable: false),
                    MarkedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    MarkedById = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    MarkedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgrammeYears", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProgrammeYears_Programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "Programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReleaseVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ReleaseId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Original = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    FileName = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: true),
                    Encoding = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    TextSha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "bit", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    RepairsJson = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RecordedById = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReleaseVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReleaseVersions_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventNames",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    EventId = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Folded = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventNames", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EventNames_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Grants",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Funder = table.Column<int>(type: "int", nullable: false),
                    GrantingAuthority = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    ProgrammeId = table.Column<int>(type: "int", nullable: true),
                    OrganisationId = table.Column<int>(type: "int", nullable: true),
                    Project = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    FoldedProject = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    ReferenceNumber = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    FoldedReferenceNumber = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    YearBucket = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: true),
                    PeriodFrom = table.Column<int>(type: "int", nullable: true),
                    PeriodTo = table.Column<int>(type: "int", nullable: true),
                    AwardFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    AwardTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Bucket = table.Column<int>(type: "int", nullable: false),
                    Visibility = table.Column<int>(type: "int", nullable: false),
                    EmbargoUntil = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    Status = table.Column<int>(type: "int", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    MergedIntoId = table.Column<int>(type: "int", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RecordedById = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Grants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Grants_Grants_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "Grants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Grants_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Grants_Programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "Programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "ReleaseMunicipalities",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ReleaseVersionId = table.Column<int>(type: "int", nullable: false),
                    Ags = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Role = table.Column<int>(type: "int", nullable: false),
                    IsOutside = table.Column<bool>(type: "bit", nullable: false),
                    SpansJson = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    RuleId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReleaseMunicipalities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReleaseMunicipalities_Municipalities_Ags",
                        column: x => x.Ags,
                        principalTable: "Municipalities",
                        principalColumn: "Ags",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReleaseMunicipalities_ReleaseVersions_ReleaseVersionId",
                        column: x => x.ReleaseVersionId,
                        principalTable: "ReleaseVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReleaseProgrammes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ReleaseVersionId = table.Column<int>(type: "int", nullable: false),
                    ProgrammeId = table.Column<int>(type: "int", nullable: true),
                    Name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    SpansJson = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    RuleId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReleaseProgrammes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReleaseProgrammes_Programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "Programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReleaseProgrammes_ReleaseVersions_ReleaseVersionId",
                        column: x => x.ReleaseVersionId,
                        principalTable: "ReleaseVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReleaseSketches",
                columns: table => new
                {
                    ReleaseVersionId = table.Column<int>(type: "int", nullable: false),
                    Hash = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReleaseSketches", x => new { x.ReleaseVersionId, x.Hash });
                    table.ForeignKey(
                        name: "FK_ReleaseSketches_ReleaseVersions_ReleaseVersionId",
                        column: x => x.ReleaseVersionId,
                        principalTable: "ReleaseVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Statements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ReleaseId = table.Column<int>(type: "int", nullable: false),
                    ReleaseVersionId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    Ordinal = table.Column<int>(type: "int", nullable: false),
                    KindIndex = table.Column<int>(type: "int", nullable: false),
                    RuleId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    QuoteStart = table.Column<int>(type: "int", nullable: false),
                    QuoteLength = table.Column<int>(type: "int", nullable: false),
                    QuoteExact = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    QuotePrefix = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    QuoteSuffix = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    SentenceStart = table.Column<int>(type: "int", nullable: false),
                    SentenceLength = table.Column<int>(type: "int", nullable: false),
                    Reasons = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    IsSure = table.Column<bool>(type: "bit", nullable: false),
                    IsAddedByHand = table.Column<bool>(type: "bit", nullable: false),
                    Cents = table.Column<long>(type: "bigint", nullable: true),
                    LowerCents = table.Column<long>(type: "bigint", nullable: true),
                    UpperCents = table.Column<long>(type: "bigint", nullable: true),
                    Qualifier = table.Column<int>(type: "int", nullable: true),
                    Role = table.Column<int>(type: "int", nullable: true),
                    IsCounted = table.Column<bool>(type: "bit", nullable: false),
                    ProgrammeId = table.Column<int>(type: "int", nullable: true),
                    PeriodFrom = table.Column<int>(type: "int", nullable: true),
                    PeriodTo = table.Column<int>(type: "int", nullable: true),
                    CountValue = table.Column<long>(type: "bigint", nullable: true),
                    CountUnit = table.Column<int>(type: "int", nullable: true),
                    EventDay = table.Column<DateOnly>(type: "date", nullable: true),
                    PersonName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    PayloadJson = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    DecidedJson = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    DecidedById = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    DecidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    DecisionNote = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    PredecessorId = table.Column<int>(type: "int", nullable: true),
                    Relocation = table.Column<int>(type: "int", nullable: true),
                    BearerId = table.Column<int>(type: "int", nullable: true),
                    LostInVersion = table.Column<int>(type: "int", nullable: true),
                    Loss = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Statements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Statements_Programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "Programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Statements_ReleaseVersions_ReleaseVersionId",
                        column: x => x.ReleaseVersionId,
                        principalTable: "ReleaseVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Statements_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Statements_Statements_BearerId",
                        column: x => x.BearerId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Statements_Statements_PredecessorId",
                        column: x => x.PredecessorId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GrantDecisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    GrantId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    ReferenceNumber = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Authority = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Measure = table.Column<int>(type: "int", nullable: false),
                    Cents = table.Column<long>(type: "bigint", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    FileName = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: true),
                    ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    File = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    FileSha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RecordedById = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GrantDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GrantDecisions_Grants_GrantId",
                        column: x => x.GrantId,
                        principalTable: "Grants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GrantDistinctions",
                columns: table => new
                {
                    FirstGrantId = table.Column<int>(type: "int", nullable: false),
                    SecondGrantId = table.Column<int>(type: "int", nullable: false),
                    Facts = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RecordedById = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GrantDistinctions", x => new { x.FirstGrantId, x.SecondGrantId });
                    table.ForeignKey(
                        name: "FK_GrantDistinctions_Grants_FirstGrantId",
                        column: x => x.FirstGrantId,
                        principalTable: "Grants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GrantDistinctions_Grants_SecondGrantId",
                        column: x => x.SecondGrantId,
                        principalTable: "Grants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GrantLinks",
                columns: table => new
                {
                    FirstGrantId = table.Column<int>(type: "int", nullable: false),
                    SecondGrantId = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RecordedById = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GrantLinks", x => new { x.FirstGrantId, x.SecondGrantId });
                    table.ForeignKey(
                        name: "FK_GrantLinks_Grants_FirstGrantId",
                        column: x => x.FirstGrantId,
                        principalTable: "Grants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GrantLinks_Grants_SecondGrantId",
                        column: x => x.SecondGrantId,
                        principalTable: "Grants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GrantMerges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    GrantId = table.Column<int>(type: "int", nullable: false),
                    IntoGrantId = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    LedgerNumber = table.Column<long>(type: "bigint", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RecordedById = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SeparatedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: true),
                    SeparatedById = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    SeparatedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SeparationReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    SeparationLedgerNumber = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GrantMerges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GrantMerges_Grants_GrantId",
                        column: x => x.GrantId,
                        principalTable: "Grants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GrantMerges_Grants_IntoGrantId",
                        column: x => x.IntoGrantId,
                        principalTable: "Grants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GrantMunicipalities",
                columns: table => new
                {
                    GrantId = table.Column<int>(type: "int", nullable: false),
                    Ags = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    ShareBasisPoints = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GrantMunicipalities", x => new { x.GrantId, x.Ags });
                    table.ForeignKey(
                        name: "FK_GrantMunicipalities_Grants_GrantId",
                        column: x => x.GrantId,
                        principalTable: "Grants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GrantMunicipalities_Municipalities_Ags",
                        column: x => x.Ags,
                        principalTable: "Municipalities",
                        principalColumn: "Ags",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EventEvidence",
                columns: table => new
                {
                    EventId = table.Column<int>(type: "int", nullable: false),
                    StatementId = table.Column<int>(type: "int", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RecordedById = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventEvidence", x => new { x.EventId, x.StatementId });
                    table.ForeignKey(
                        name: "FK_EventEvidence_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EventEvidence_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GrantEvidence",
                columns: table => new
                {
                    GrantId = table.Column<int>(type: "int", nullable: false),
                    StatementId = table.Column<int>(type: "int", nullable: false),
                    IsFounding = table.Column<bool>(type: "bit", nullable: false),
                    IsOwnShare = table.Column<bool>(type: "bit", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RecordedById = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GrantEvidence", x => new { x.GrantId, x.StatementId });
                    table.ForeignKey(
                        name: "FK_GrantEvidence_Grants_GrantId",
                        column: x => x.GrantId,
                        principalTable: "Grants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GrantEvidence_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Participations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Ags = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    ProgrammeId = table.Column<int>(type: "int", nullable: false),
                    SinceText = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    SinceDay = table.Column<DateOnly>(type: "date", nullable: true),
                    StatementId = table.Column<int>(type: "int", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2(3)", precision: 3, nullable: false),
                    RecordedById = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Participations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Participations_Municipalities_Ags",
                        column: x => x.Ags,
                        principalTable: "Municipalities",
                        principalColumn: "Ags",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Participations_Programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "Programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Participations_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StatementMunicipalities",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    StatementId = table.Column<int>(type: "int", nullable: false),
                    Ags = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Role = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatementMunicipalities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StatementMunicipalities_Municipalities_Ags",
                        column: x => x.Ags,
                        principalTable: "Municipalities",
                        principalColumn: "Ags",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StatementMunicipalities_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LedgerEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    TransactionNumber = table.Column<long>(type: "bigint", nullable: false),
                    GrantId = table.Column<int>(type: "int", nullable: false),
                    Measure = table.Column<int>(type: "int", nullable: false),
                    Basis = table.Column<int>(type: "int", nullable: false),
                    Cents = table.Column<long>(type: "bigint", nullable: false),
                    RoundedCents = table.Column<long>(type: "bigint", nullable: false),
                    LowerCents = table.Column<long>(type: "bigint", nullable: false),
                    UpperCents = table.Column<long>(type: "bigint", nullable: false),
                    OpenUpper = table.Column<int>(type: "int", nullable: false),
                    Effect = table.Column<int>(type: "int", nullable: false),
                    ConvertedCents = table.Column<long>(type: "bigint", nullable: false),
                    Qualifier = table.Column<int>(type: "int", nullable: false),
                    ProgrammeId = table.Column<int>(type: "int", nullable: true),
                    Bucket = table.Column<int>(type: "int", nullable: false),
                    Ags = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    YearBucket = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: true),
                    EffectiveDate = table.Column<DateOnly>(type: "date", nullable: true),
                    ReversesEntryId = table.Column<long>(type: "bigint", nullable: true),
                    StatementId = table.Column<int>(type: "int", nullable: true),
                    DecisionId = table.Column<int>(type: "int", nullable: true),
                    ImportedRow = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerEntries", x => x.Id);
                    table.CheckConstraint("CK_LedgerEntries_Evidence", "StatementId IS NOT NULL OR DecisionId IS NOT NULL OR ImportedRow IS NOT NULL");
                    table.CheckConstraint("CK_LedgerEntries_Place", "(Bucket = 0 AND Ags IS NOT NULL) OR (Bucket <> 0 AND Ags IS NULL)");
                    table.CheckConstraint("CK_LedgerEntries_Year", "(YearBucket = 0 AND Year IS NOT NULL) OR (YearBucket <> 0 AND Year IS NULL)");
                    table.ForeignKey(
                        name: "FK_LedgerEntries_GrantDecisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "GrantDecisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerEntries_Grants_GrantId",
                        column: x => x.GrantId,
                        principalTable: "Grants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerEntries_LedgerEntries_ReversesEntryId",
                        column: x => x.ReversesEntryId,
                        principalTable: "LedgerEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerEntries_LedgerTransactions_TransactionNumber",
                        column: x => x.TransactionNumber,
                        principalTable: "LedgerTransactions",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerEntries_Municipalities_Ags",
                        column: x => x.Ags,
                        principalTable: "Municipalities",
                        principalColumn: "Ags",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerEntries_Programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "Programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerEntries_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GrantMergeItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    MergeId = table.Column<int>(type: "int", nullable: false),
                    StatementId = table.Column<int>(type: "int", nullable: true),
                    DecisionId = table.Column<int>(type: "int", nullable: true),
                    IsFounding = table.Column<bool>(type: "bit", nullable: false),
                    IsOwnShare = table.Column<bool>(type: "bit", nullable: false),
                    WasThere = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GrantMergeItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GrantMergeItems_GrantDecisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "GrantDecisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GrantMergeItems_GrantMerges_MergeId",
                        column: x => x.MergeId,
                        principalTable: "GrantMerges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GrantMergeItems_Statements_StatementId",
                        column: x => x.StatementId,
                        principalTable: "Statements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "LedgerHead",
                columns: new[] { "Id", "At", "Number" },
                values: new object[] { 1, new DateTime(2000, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), 0L });

            migrationBuilder.CreateIndex(
                name: "IX_CommandRecords_At",
                table: "CommandRecords",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_CommandRecords_SubjectKind_SubjectId",
                table: "CommandRecords",
                columns: new[] { "SubjectKind", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_ContradictionDecisions_Key",
                table: "ContradictionDecisions",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EventEvidence_StatementId",
                table: "EventEvidence",
                column: "StatementId");

            migrationBuilder.CreateIndex(
                name: "IX_EventNames_EventId",
                table: "EventNames",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_EventNames_Folded",
                table: "EventNames",
                column: "Folded");

            migrationBuilder.CreateIndex(
                name: "IX_Events_Ags_FirstDay",
                table: "Events",
                columns: new[] { "Ags", "FirstDay" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_FirstDay",
                table: "Events",
                column: "FirstDay");

            migrationBuilder.CreateIndex(
                name: "IX_Events_FoldedTitle",
                table: "Events",
                column: "FoldedTitle");

            migrationBuilder.CreateIndex(
                name: "IX_Events_ParentId",
                table: "Events",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_SeriesId",
                table: "Events",
                column: "SeriesId");

            migrationBuilder.CreateIndex(
                name: "IX_Events_SeriesStem",
                table: "Events",
                column: "SeriesStem");

            migrationBuilder.CreateIndex(
                name: "IX_EventSeries_FoldedName",
                table: "EventSeries",
                column: "FoldedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GrantDecisions_FileSha256",
                table: "GrantDecisions",
                column: "FileSha256");

            migrationBuilder.CreateIndex(
                name: "IX_GrantDecisions_GrantId",
                table: "GrantDecisions",
                column: "GrantId");

            migrationBuilder.CreateIndex(
                name: "IX_GrantDistinctions_SecondGrantId",
                table: "GrantDistinctions",
                column: "SecondGrantId");

            migrationBuilder.CreateIndex(
                name: "IX_GrantEvidence_StatementId",
                table: "GrantEvidence",
                column: "StatementId");

            migrationBuilder.CreateIndex(
                name: "IX_GrantLinks_SecondGrantId",
                table: "GrantLinks",
                column: "SecondGrantId");

            migrationBuilder.CreateIndex(
                name: "IX_GrantMergeItems_DecisionId",
                table: "GrantMergeItems",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_GrantMergeItems_MergeId",
                table: "GrantMergeItems",
                column: "MergeId");

            migrationBuilder.CreateIndex(
                name: "IX_GrantMergeItems_StatementId",
                table: "GrantMergeItems",
                column: "StatementId");

            migrationBuilder.CreateIndex(
                name: "IX_GrantMerges_GrantId_RecordedAt",
                table: "GrantMerges",
                columns: new[] { "GrantId", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_GrantMerges_IntoGrantId",
                table: "GrantMerges",
                column: "IntoGrantId");

            migrationBuilder.CreateIndex(
                name: "IX_GrantMunicipalities_Ags",
                table: "GrantMunicipalities",
                column: "Ags");

            migrationBuilder.CreateIndex(
                name: "IX_Grants_FoldedProject",
                table: "Grants",
                column: "FoldedProject");

            migrationBuilder.CreateIndex(
                name: "IX_Grants_FoldedReferenceNumber",
                table: "Grants",
                column: "FoldedReferenceNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Grants_MergedIntoId",
                table: "Grants",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Grants_OrganisationId",
                table: "Grants",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Grants_ProgrammeId_Status_Visibility",
                table: "Grants",
                columns: new[] { "ProgrammeId", "Status", "Visibility" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_Ags_Measure_ProgrammeId_YearBucket_Year_TransactionNumber",
                table: "LedgerEntries",
                columns: new[] { "Ags", "Measure", "ProgrammeId", "YearBucket", "Year", "TransactionNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_DecisionId",
                table: "LedgerEntries",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_GrantId",
                table: "LedgerEntries",
                column: "GrantId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_ProgrammeId_Measure_Bucket_Ags_YearBucket_Year_TransactionNumber",
                table: "LedgerEntries",
                columns: new[] { "ProgrammeId", "Measure", "Bucket", "Ags", "YearBucket", "Year", "TransactionNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_ReversesEntryId",
                table: "LedgerEntries",
                column: "ReversesEntryId",
                unique: true,
                filter: "[ReversesEntryId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_StatementId",
                table: "LedgerEntries",
                column: "StatementId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_TransactionNumber",
                table: "LedgerEntries",
                column: "TransactionNumber");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerTransactions_At",
                table: "LedgerTransactions",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_MinistryPeriods_FoldedMinistry",
                table: "MinistryPeriods",
                column: "FoldedMinistry");

            migrationBuilder.CreateIndex(
                name: "IX_Municipalities_FoldedName",
                table: "Municipalities",
                column: "FoldedName");

            migrationBuilder.CreateIndex(
                name: "IX_Municipalities_KreisAgs",
                table: "Municipalities",
                column: "KreisAgs");

            migrationBuilder.CreateIndex(
                name: "IX_Municipalities_ParentAgs",
                table: "Municipalities",
                column: "ParentAgs");

            migrationBuilder.CreateIndex(
                name: "IX_Municipalities_RegierungsbezirkAgs",
                table: "Municipalities",
                column: "RegierungsbezirkAgs");

            migrationBuilder.CreateIndex(
                name: "IX_MunicipalityChanges_NewAgs",
                table: "MunicipalityChanges",
                column: "NewAgs");

            migrationBuilder.CreateIndex(
                name: "IX_MunicipalityChanges_OldAgs",
                table: "MunicipalityChanges",
                column: "OldAgs");

            migrationBuilder.CreateIndex(
                name: "IX_MunicipalityNames_Ags",
                table: "MunicipalityNames",
                column: "Ags");

            migrationBuilder.CreateIndex(
                name: "IX_MunicipalityNames_Folded",
                table: "MunicipalityNames",
                column: "Folded");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationNames_Folded",
                table: "OrganisationNames",
                column: "Folded");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationNames_OrganisationId",
                table: "OrganisationNames",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Ags",
                table: "Organisations",
                column: "Ags");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_FoldedName_Ags",
                table: "Organisations",
                columns: new[] { "FoldedName", "Ags" });

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_MergedIntoId",
                table: "Organisations",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Participations_Ags_ProgrammeId",
                table: "Participations",
                columns: new[] { "Ags", "ProgrammeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Participations_ProgrammeId",
                table: "Participations",
                column: "ProgrammeId");

            migrationBuilder.CreateIndex(
                name: "IX_Participations_StatementId",
                table: "Participations",
                column: "StatementId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeFigures_ProgrammeId",
                table: "ProgrammeFigures",
                column: "ProgrammeId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeNames_Folded",
                table: "ProgrammeNames",
                column: "Folded");

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeNames_ProgrammeId",
                table: "ProgrammeNames",
                column: "ProgrammeId");

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_FoldedName",
                table: "Programmes",
                column: "FoldedName");

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_Key",
                table: "Programmes",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_MergedIntoId",
                table: "Programmes",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeYears_ProgrammeId_Year",
                table: "ProgrammeYears",
                columns: new[] { "ProgrammeId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseMunicipalities_Ags_Role",
                table: "ReleaseMunicipalities",
                columns: new[] { "Ags", "Role" });

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseMunicipalities_ReleaseVersionId",
                table: "ReleaseMunicipalities",
                column: "ReleaseVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseProgrammes_ProgrammeId",
                table: "ReleaseProgrammes",
                column: "ProgrammeId");

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseProgrammes_ReleaseVersionId",
                table: "ReleaseProgrammes",
                column: "ReleaseVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_Releases_CopyOfId",
                table: "Releases",
                column: "CopyOfId");

            migrationBuilder.CreateIndex(
                name: "IX_Releases_CorrectsId",
                table: "Releases",
                column: "CorrectsId");

            migrationBuilder.CreateIndex(
                name: "IX_Releases_FoldedIssuer",
                table: "Releases",
                column: "FoldedIssuer");

            migrationBuilder.CreateIndex(
                name: "IX_Releases_PublishedOn",
                table: "Releases",
                column: "PublishedOn");

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseSketches_Hash",
                table: "ReleaseSketches",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseVersions_ReleaseId_Number",
                table: "ReleaseVersions",
                columns: new[] { "ReleaseId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseVersions_Sha256",
                table: "ReleaseVersions",
                column: "Sha256",
                unique: true,
                filter: "IsWithdrawn = 0");

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseVersions_TextSha256",
                table: "ReleaseVersions",
                column: "TextSha256");

            migrationBuilder.CreateIndex(
                name: "IX_SearchTerms_Subject_SubjectId",
                table: "SearchTerms",
                columns: new[] { "Subject", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_StatementMunicipalities_Ags_Role",
                table: "StatementMunicipalities",
                columns: new[] { "Ags", "Role" });

            migrationBuilder.CreateIndex(
                name: "IX_StatementMunicipalities_StatementId",
                table: "StatementMunicipalities",
                column: "StatementId");

            migrationBuilder.CreateIndex(
                name: "IX_Statements_BearerId",
                table: "Statements",
                column: "BearerId");

            migrationBuilder.CreateIndex(
                name: "IX_Statements_Loss",
                table: "Statements",
                column: "Loss");

            migrationBuilder.CreateIndex(
                name: "IX_Statements_PredecessorId",
                table: "Statements",
                column: "PredecessorId");

            migrationBuilder.CreateIndex(
                name: "IX_Statements_ProgrammeId",
                table: "Statements",
                column: "ProgrammeId");

            migrationBuilder.CreateIndex(
                name: "IX_Statements_ReleaseId",
                table: "Statements",
                column: "ReleaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Statements_ReleaseVersionId_Ordinal",
                table: "Statements",
                columns: new[] { "ReleaseVersionId", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_Statements_State_Kind_IsCounted",
                table: "Statements",
                columns: new[] { "State", "Kind", "IsCounted" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CommandRecords");

            migrationBuilder.DropTable(
                name: "ContradictionDecisions");

            migrationBuilder.DropTable(
                name: "EventEvidence");

            migrationBuilder.DropTable(
                name: "EventNames");

            migrationBuilder.DropTable(
                name: "GrantDistinctions");

            migrationBuilder.DropTable(
                name: "GrantEvidence");

            migrationBuilder.DropTable(
                name: "GrantLinks");

            migrationBuilder.DropTable(
                name: "GrantMergeItems");

            migrationBuilder.DropTable(
                name: "GrantMunicipalities");

            migrationBuilder.DropTable(
                name: "LedgerEntries");

            migrationBuilder.DropTable(
                name: "LedgerHead");

            migrationBuilder.DropTable(
                name: "MinistryPeriods");

            migrationBuilder.DropTable(
                name: "MunicipalityChanges");

            migrationBuilder.DropTable(
                name: "MunicipalityNames");

            migrationBuilder.DropTable(
                name: "MunicipalityPopulations");

            migrationBuilder.DropTable(
                name: "OrganisationNames");

            migrationBuilder.DropTable(
                name: "Participations");

            migrationBuilder.DropTable(
                name: "ProgrammeFigures");

            migrationBuilder.DropTable(
                name: "ProgrammeNames");

            migrationBuilder.DropTable(
                name: "ProgrammeYears");

            migrationBuilder.DropTable(
                name: "ReleaseMunicipalities");

            migrationBuilder.DropTable(
                name: "ReleaseProgrammes");

            migrationBuilder.DropTable(
                name: "ReleaseSketches");

            migrationBuilder.DropTable(
                name: "SearchTerms");

            migrationBuilder.DropTable(
                name: "SearchTexts");

            migrationBuilder.DropTable(
                name: "Settings");

            migrationBuilder.DropTable(
                name: "StatementMunicipalities");

            migrationBuilder.DropTable(
                name: "Events");

            migrationBuilder.DropTable(
                name: "GrantMerges");

            migrationBuilder.DropTable(
                name: "GrantDecisions");

            migrationBuilder.DropTable(
                name: "LedgerTransactions");

            migrationBuilder.DropTable(
                name: "Statements");

            migrationBuilder.DropTable(
                name: "EventSeries");

            migrationBuilder.DropTable(
                name: "Grants");

            migrationBuilder.DropTable(
                name: "ReleaseVersions");

            migrationBuilder.DropTable(
                name: "Organisations");

            migrationBuilder.DropTable(
                name: "Programmes");

            migrationBuilder.DropTable(
                name: "Releases");

            migrationBuilder.DropTable(
                name: "Municipalities");
        }
    }
}
