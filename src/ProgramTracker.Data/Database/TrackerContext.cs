using Microsoft.EntityFrameworkCore;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Imports;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Reference;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Search;
using ProgramTracker.Data.Verdicts;

namespace ProgramTracker.Data.Database;

/// <summary>The one model of both engines. Opened for one operation and thrown away.</summary>
public sealed class TrackerContext(DbContextOptions<TrackerContext> options) : DbContext(options)
{
    public DbSet<Municipality> Municipalities => Set<Municipality>();

    public DbSet<MunicipalityName> MunicipalityNames => Set<MunicipalityName>();

    public DbSet<MunicipalityChange> MunicipalityChanges => Set<MunicipalityChange>();

    public DbSet<MunicipalityPopulation> MunicipalityPopulations => Set<MunicipalityPopulation>();

    public DbSet<Programme> Programmes => Set<Programme>();

    public DbSet<ProgrammeName> ProgrammeNames => Set<ProgrammeName>();

    public DbSet<ProgrammeFigureRow> ProgrammeFigures => Set<ProgrammeFigureRow>();

    public DbSet<ProgrammeYear> ProgrammeYears => Set<ProgrammeYear>();

    public DbSet<Participation> Participations => Set<Participation>();

    public DbSet<MinistryPeriod> MinistryPeriods => Set<MinistryPeriod>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<OrganisationName> OrganisationNames => Set<OrganisationName>();

    public DbSet<Release> Releases => Set<Release>();

    public DbSet<ReleaseVersion> ReleaseVersions => Set<ReleaseVersion>();

    public DbSet<ReleaseMunicipality> ReleaseMunicipalities => Set<ReleaseMunicipality>();

    public DbSet<ReleaseProgramme> ReleaseProgrammes => Set<ReleaseProgramme>();

    public DbSet<ReleaseSketch> ReleaseSketches => Set<ReleaseSketch>();

    public DbSet<Statement> Statements => Set<Statement>();

    public DbSet<StatementMunicipality> StatementMunicipalities => Set<StatementMunicipality>();

    public DbSet<Grant> Grants => Set<Grant>();

    public DbSet<GrantMunicipality> GrantMunicipalities => Set<GrantMunicipality>();

    public DbSet<GrantDecision> GrantDecisions => Set<GrantDecision>();

    public DbSet<GrantEvidence> GrantEvidence => Set<GrantEvidence>();

    public DbSet<GrantMerge> GrantMerges => Set<GrantMerge>();

    public DbSet<GrantMergeItem> GrantMergeItems => Set<GrantMergeItem>();

    public DbSet<GrantDistinction> GrantDistinctions => Set<GrantDistinction>();

    public DbSet<GrantLink> GrantLinks => Set<GrantLink>();

    public DbSet<LedgerHead> LedgerHead => Set<LedgerHead>();

    public DbSet<LedgerTransaction> LedgerTransactions => Set<LedgerTransaction>();

    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();

    public DbSet<Event> Events => Set<Event>();

    public DbSet<EventSeries> EventSeries => Set<EventSeries>();

    public DbSet<EventName> EventNames => Set<EventName>();

    public DbSet<EventEvidence> EventEvidence => Set<EventEvidence>();

    public DbSet<ContradictionDecision> ContradictionDecisions => Set<ContradictionDecision>();

    public DbSet<GrantList> GrantLists => Set<GrantList>();

    public DbSet<GrantListRow> GrantListRows => Set<GrantListRow>();

    public DbSet<GrantImport> GrantImports => Set<GrantImport>();

    public DbSet<ImportFile> ImportFiles => Set<ImportFile>();

    public DbSet<ImportRow> ImportRows => Set<ImportRow>();

    public DbSet<CommandRecord> CommandRecords => Set<CommandRecord>();

    public DbSet<SearchTerm> SearchTerms => Set<SearchTerm>();

    public DbSet<SearchText> SearchTexts => Set<SearchText>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<Setting> Settings => Set<Setting>();

    /// <summary>The moment (UTC) of the command that works on this context; rows that are <see cref="IDated"/> get it when they change.</summary>
    internal DateTime? Moment { get; set; }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcMillisecondsConverter>().HavePrecision(3);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(TrackerContext).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var key in entity.GetForeignKeys())
            {
                key.DeleteBehavior = DeleteBehavior.Restrict;
            }

            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
            {
                modelBuilder.Entity(entity.ClrType).Property<int>(nameof(IVersioned.Version)).IsConcurrencyToken();
            }

            if (typeof(IRecorded).IsAssignableFrom(entity.ClrType))
            {
                modelBuilder.Entity(entity.ClrType).Property<string>(nameof(IRecorded.RecordedById)).HasMaxLength(Lengths.ActorId);
                modelBuilder.Entity(entity.ClrType).Property<string>(nameof(IRecorded.RecordedBy)).HasMaxLength(Lengths.ActorName);
            }
        }
    }
}
