using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Reference;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Totals;

/// <summary>Turns a question into the entries, the grants and the waiting statements it covers; every total and every list of entries behind one is built from here.</summary>
internal sealed class EntrySelection(TrackerContext context, Actor actor, TotalQuestion question, DateTime now)
{
    public IQueryable<LedgerEntry> Entries()
    {
        var entries = context.LedgerEntries.AsNoTracking().VisibleTo(actor, now).AsOf(question.AsOf).Where(x => x.Measure == question.Measure);
        if (question.Basis is { } basis)
        {
            entries = entries.Where(x => x.Basis == basis);
        }

        if (question.ProgrammeId is { } programme)
        {
            entries = entries.Where(x => x.ProgrammeId == programme);
        }

        if (question.IsWithoutProgramme)
        {
            entries = entries.Where(x => x.ProgrammeId == null);
        }

        if (question.GrantId is { } grant)
        {
            entries = entries.Where(x => x.GrantId == grant);
        }

        if (question.OrganisationId is { } organisation)
        {
            entries = entries.Where(x => x.Grant!.OrganisationId == organisation || x.Grant.Organisation!.MergedIntoId == organisation);
        }

        if (question.ReleaseId is not null || question.Ministry is not null)
        {
            var told = Evidence();
            entries = entries.Where(x => told.Any(e => e.GrantId == x.GrantId));
        }

        if (question.Year is { } column)
        {
            var (bucket, year) = (column.Bucket, column.Year);
            entries = entries.Where(x => x.YearBucket == bucket && x.Year == year);
        }

        if (question.FromYear is { } from)
        {
            entries = entries.Where(x => x.YearBucket == YearBucket.Stated && x.Year >= from);
        }

        if (question.ToYear is { } to)
        {
            entries = entries.Where(x => x.YearBucket == YearBucket.Stated && x.Year <= to);
        }

        return question.Place switch
        {
            null => entries,
            PlaceScope.Unit unit => entries.Where(x => x.Ags == unit.Ags),
            PlaceScope.WithinKreis kreis => entries.Where(x => x.Municipality!.KreisAgs == kreis.KreisAgs && x.Ags != kreis.KreisAgs),
            PlaceScope.SharedWithinKreis kreis => entries.Where(x => x.Bucket == PlaceBucket.Several
                && x.Grant!.Municipalities.Any() && x.Grant.Municipalities.All(m => m.Municipality!.KreisAgs == kreis.KreisAgs)),
            PlaceScope.WholeKreis kreis => entries.Where(x => x.Ags == kreis.KreisAgs || x.Municipality!.KreisAgs == kreis.KreisAgs
                || (x.Bucket == PlaceBucket.Several && x.Grant!.Municipalities.Any() && x.Grant.Municipalities.All(m => m.Municipality!.KreisAgs == kreis.KreisAgs))),
            PlaceScope.InBucket bucket => entries.Where(x => x.Bucket == bucket.Bucket),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The grants the question covers by what they are for, with or without an amount.</summary>
    public IQueryable<Grant> Grants(DateTime? at)
    {
        var grants = context.Grants.AsNoTracking().VisibleTo(actor, now).CountedAt(context, at);
        if (question.ProgrammeId is { } programme)
        {
            grants = grants.Where(x => x.ProgrammeId == programme);
        }

        if (question.IsWithoutProgramme)
        {
            grants = grants.Where(x => x.ProgrammeId == null);
        }

        if (question.GrantId is { } grant)
        {
            grants = grants.Where(x => x.Id == grant);
        }

        if (question.OrganisationId is { } organisation)
        {
            grants = grants.Where(x => x.OrganisationId == organisation || x.Organisation!.MergedIntoId == organisation);
        }

        if (question.ReleaseId is not null || question.Ministry is not null)
        {
            var told = Evidence();
            grants = grants.Where(x => told.Any(e => e.GrantId == x.Id));
        }

        if (question.Year is { } column)
        {
            var (bucket, year) = (column.Bucket, column.Year);
            grants = grants.Where(x => x.YearBucket == bucket && x.Year == year);
        }

        if (question.FromYear is { } from)
        {
            grants = grants.Where(x => x.Year >= from);
        }

        if (question.ToYear is { } to)
        {
            grants = grants.Where(x => x.Year <= to);
        }

        return question.Place switch
        {
            null => grants,
            PlaceScope.Unit unit => grants.Where(x => x.Bucket == PlaceBucket.Municipality).ForPlace(context, unit.Ags),
            PlaceScope.WithinKreis kreis => grants.Where(x => x.Bucket == PlaceBucket.Municipality
                && x.Municipalities.Any(m => m.Municipality!.KreisAgs == kreis.KreisAgs && m.Ags != kreis.KreisAgs)),
            PlaceScope.SharedWithinKreis kreis => grants.Where(x => x.Bucket == PlaceBucket.Several
                && x.Municipalities.Any() && x.Municipalities.All(m => m.Municipality!.KreisAgs == kreis.KreisAgs)),
            PlaceScope.WholeKreis kreis => grants.Where(x => (x.Bucket == PlaceBucket.Municipality && x.Municipalities.Any(m => m.Ags == kreis.KreisAgs || m.Municipality!.KreisAgs == kreis.KreisAgs))
                || (x.Bucket == PlaceBucket.Several && x.Municipalities.Any() && x.Municipalities.All(m => m.Municipality!.KreisAgs == kreis.KreisAgs))),
            PlaceScope.InBucket bucket => grants.Where(x => x.Bucket == bucket.Bucket),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Funding statements that nobody has decided on and that could make or raise what is asked for; only for those who may see them.</summary>
    public IQueryable<Statement> Waiting() => InScope(Current().Where(x => x.State == StatementState.Proposed && (question.Measure == Measure.Awarded ? x.IsCounted : x.Role == FundingRole.OwnShare)));

    /// <summary>Accepted statements of a grant or an own share that no active grant rests on: a ceiling, a condition, an own share that nobody took onto a grant.</summary>
    public IQueryable<Statement> Unlinked() => InScope(Current().Where(x => (x.State == StatementState.Accepted || x.State == StatementState.Corrected)
        && (question.Measure == Measure.Awarded
            ? x.Role == FundingRole.Grant && !context.GrantEvidence.Any(e => (e.StatementId == x.Id || e.StatementId == x.BearerId) && e.Grant!.Status == GrantStatus.Active)
            : x.Role == FundingRole.OwnShare && !context.GrantEvidence.Any(e => (e.StatementId == x.Id || e.StatementId == x.BearerId) && e.IsOwnShare && e.Grant!.Status == GrantStatus.Active))));

    // What was applied for or paid out is never stated by a release in a way that is counted.
    private IQueryable<Statement> Current()
    {
        var isStated = question.Measure is Measure.Awarded or Measure.OwnShare;
        return context.Statements.AsNoTracking().Where(x => isStated && x.Kind == StatementKind.Funding && x.Release!.Status == ReleaseStatus.Active && x.ReleaseVersion!.Number == x.Release.CurrentVersion);
    }

    private IQueryable<Statement> InScope(IQueryable<Statement> statements)
    {
        if (question.ProgrammeId is { } programme)
        {
            statements = statements.Where(x => x.ProgrammeId == programme);
        }

        if (question.OrganisationId is { } organisation)
        {
            statements = statements.Where(x => context.GrantEvidence.Any(e => e.StatementId == x.Id && (e.Grant!.OrganisationId == organisation || e.Grant.Organisation!.MergedIntoId == organisation)));
        }

        if (question.ReleaseId is { } release)
        {
            statements = statements.Where(x => x.ReleaseId == release);
        }

        if (question.Ministry is { } ministry)
        {
            statements = statements.Where(x => x.Release!.Ministry == ministry);
        }

        return question.Place switch
        {
            null or PlaceScope.InBucket => statements,
            PlaceScope.Unit unit => statements.Where(x => x.Municipalities.Any(m => m.Ags == unit.Ags)),
            PlaceScope.WithinKreis kreis => statements.Where(x => x.Municipalities.Any(m => m.Municipality!.KreisAgs == kreis.KreisAgs && m.Municipality.Kind != UnitKind.Kreis && m.Municipality.Kind != UnitKind.Städteregion)),
            PlaceScope.SharedWithinKreis kreis => statements.Where(x => x.Municipalities.Count > 1 && x.Municipalities.All(m => m.Municipality!.KreisAgs == kreis.KreisAgs)),
            PlaceScope.WholeKreis kreis => statements.Where(x => x.Municipalities.Any(m => m.Ags == kreis.KreisAgs || m.Municipality!.KreisAgs == kreis.KreisAgs)),
            _ => throw new UnreachableException(),
        };
    }

    // A past state of the ledger has the evidence that was taken before the next transaction was written, so that it stays as it was.
    private IQueryable<GrantEvidence> Evidence()
    {
        var evidence = context.GrantEvidence.AsNoTracking().Where(e => context.Statements.VisibleTo(actor, now).Any(s => s.Id == e.StatementId));
        if (question.ReleaseId is { } release)
        {
            evidence = evidence.Where(e => e.Statement!.ReleaseId == release);
        }

        if (question.Ministry is { } ministry)
        {
            evidence = evidence.Where(e => e.Statement!.Release!.Ministry == ministry);
        }

        return question.AsOf is { } upTo ? evidence.Where(e => !context.LedgerTransactions.Any(t => t.Number > upTo && t.At <= e.RecordedAt)) : evidence;
    }
}
