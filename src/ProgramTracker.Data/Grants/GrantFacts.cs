using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Matching;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Data.Grants;

/// <summary>What an announced grant is, read from its counted evidence: what the first statement says, completed by the later ones.</summary>
/// <remarks>
/// Made anew whenever evidence is added or taken away, so that taking back gives what would have been without it. A grant with a decision keeps what the decision says.
/// Where the grant counts is read only from a statement that announces this one grant; one of several made by "je" keeps its place.
/// </remarks>
internal static class GrantFacts
{
    public static async Task FillAsync(TrackerContext context, Grant grant, PlannedGrant planned, int? programmeId, CancellationToken cancellationToken)
    {
        grant.Funder = planned.Funder;
        grant.ProgrammeId = programmeId;
        SetProject(grant, planned.Project);
        SetReferenceNumber(grant, planned.ReferenceNumber);
        SetPeriod(grant, planned.Period);
        await SetRecipientsAsync(context, grant, planned, cancellationToken);
    }

    public static async Task RebuildAsync(
        TrackerContext context, Grant grant, IReadOnlyList<CountedEvidence> evidence, ReferenceLookup lookup, CancellationToken cancellationToken)
    {
        if (evidence.Count == 0)
        {
            return;
        }

        var contents = evidence.Select(x => x.Content).ToList();
        grant.Funder = contents.Select(x => x.Funder).FirstOrDefault(x => x != Funder.Unknown);
        grant.ProgrammeId = contents.Select(x => lookup.ProgrammeId(x.Programme)).FirstOrDefault(x => x is not null);
        SetProject(grant, contents.Select(x => x.Project).FirstOrDefault(x => x is not null));
        SetReferenceNumber(grant, contents.Select(x => x.ReferenceNumber).FirstOrDefault(x => x is not null));
        SetPeriod(grant, contents.Select(x => x.Period).FirstOrDefault(x => x is not null));
        if (AnnouncementPlan.Of(contents[0]).Grants is [var only])
        {
            await SetRecipientsAsync(context, grant, only, cancellationToken);
        }

        var open = evidence.Select(x => x.Release).Where(x => x is { Visibility: Visibility.Published, EmbargoUnread: false }).ToList();
        grant.Visibility = open.Count > 0 ? Visibility.Published : Visibility.Internal;
        grant.EmbargoUntil = open.Count == 0 || open.Exists(x => x.EmbargoUntil is null) ? null : open.Min(x => x.EmbargoUntil);
    }

    public static void SetProject(Grant grant, string? project)
    {
        grant.Project = Cut(project, Lengths.Note);
        grant.FoldedProject = FoldedColumn.OfOptional(grant.Project);
    }

    public static void SetReferenceNumber(Grant grant, string? number)
    {
        grant.ReferenceNumber = Cut(number, Lengths.ReferenceNumber);
        grant.FoldedReferenceNumber = ReferenceNumbers.Fold(grant.ReferenceNumber);
    }

    public static void SetPeriod(Grant grant, YearRange? period)
    {
        var year = FundingYear.Of(period);
        (grant.YearBucket, grant.Year) = (year.Bucket, year.Year);
        (grant.PeriodFrom, grant.PeriodTo) = (period?.From, period?.To);
    }

    public static void SetPlaces(TrackerContext context, Grant grant, IEnumerable<string> ags)
    {
        var wanted = ags.Distinct().ToList();
        context.GrantMunicipalities.RemoveRange(grant.Municipalities.Where(x => !wanted.Contains(x.Ags)));
        grant.Municipalities.AddRange(wanted.Where(x => !grant.Municipalities.Exists(m => m.Ags == x)).Select(x => new GrantMunicipality { Ags = x }).ToList());
    }

    private static async Task SetRecipientsAsync(TrackerContext context, Grant grant, PlannedGrant planned, CancellationToken cancellationToken)
    {
        grant.Bucket = planned.Entries[0].Bucket;
        SetPlaces(context, grant, planned.BeneficiaryAgs);

        // A municipality is told by its AGS; an organisation or a town outside needs a name of its own. Several are told by the statement alone.
        var named = planned.Recipients.Where(x => !x.IsMunicipality || x.Place?.Ags is null).ToList();
        grant.Organisation = named is [var only]
            ? await OrganisationRows.FindOrAddAsync(context, only.Name, only.Place?.Ags, only.IsMunicipality ? OrganisationKind.Municipality : OrganisationKind.Unknown, cancellationToken)
            : null;
        grant.OrganisationId = grant.Organisation is null ? null : grant.OrganisationId;
    }

    private static string? Cut(string? text, int length) => string.IsNullOrWhiteSpace(text) ? null : text.Trim() is var kept && kept.Length <= length ? kept : text.Trim()[..length];
}

/// <summary>An accepted statement that counts for a grant, with today's units and known programmes, and the release it stands in.</summary>
internal sealed record CountedEvidence(Statement Row, FundingStatement Content, Release Release)
{
    /// <summary>It bears the grant's own share, not its award.</summary>
    public bool IsOwnShare { get; init; }

    /// <summary>A later release of the same source corrects it.</summary>
    public bool IsCorrected { get; init; }
}
