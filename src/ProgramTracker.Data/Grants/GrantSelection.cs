using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Grants;

/// <summary>Turns a filter into the grants of a list and the entries of their amounts. What a total can be asked for is asked as a total is, so that a list and a page that show the same show the same sum.</summary>
internal sealed class GrantSelection
{
    private readonly TrackerContext _context;
    private readonly Actor _actor;
    private readonly GrantFilter _filter;
    private readonly TotalQuestion _question;
    private readonly DateTime _now;
    private readonly EntrySelection _selection;

    private GrantSelection(TrackerContext context, Actor actor, GrantFilter filter, TotalQuestion question, LedgerStand stand, DateTime now)
    {
        (_context, _actor, _filter, _question, _now, Stand) = (context, actor, filter, question, now, stand);
        _selection = new EntrySelection(context, actor, question, now);
    }

    public LedgerStand Stand { get; }

    private bool ChoosesEntries => _filter is { ProgrammeKey: not null } or { IsWithoutProgramme: true } or { Ags: not null } or { Place: not null }
        or { Year: not null } or { FromYear: not null } or { ToYear: not null };

    private bool ChoosesGrants => _filter is { Funder: not null } or { Basis: not null } or { HasAmount: not null } || FoldedWords is not null;

    private string? FoldedWords => _filter.Words is { Length: > 0 } words && Folding.Fold(words) is { Length: > 0 } folded ? folded : null;

    public static async Task<GrantSelection> OpenAsync(TrackerContext context, Actor actor, GrantFilter filter, long? head, DateTime now, CancellationToken cancellationToken)
    {
        var stand = await TotalQueries.StandAsync(context, head ?? filter.Past?.Number, cancellationToken);
        var question = new TotalQuestion
        {
            Measure = filter.Measure,
            // A key that names no programme fits nothing.
            ProgrammeId = filter.ProgrammeKey is { } key ? await context.Programmes.Where(x => x.Key == key).Select(x => (int?)x.Id).FirstOrDefaultAsync(cancellationToken) ?? 0 : null,
            IsWithoutProgramme = filter.IsWithoutProgramme,
            Place = filter.Place is { } bucket ? new PlaceScope.InBucket(bucket) : null,
            Year = filter.Year,
            FromYear = filter.FromYear,
            ToYear = filter.ToYear,
            AsOf = stand.Number,
        };
        return new GrantSelection(context, actor, filter, question, stand, now);
    }

    /// <summary>The same at the same state of the ledger, asked of another context.</summary>
    public GrantSelection On(TrackerContext context) => new(context, _actor, _filter, _question, Stand, _now);

    /// <summary>The grants of the list: with an amount that the filter chooses, or without one and for what it asks.</summary>
    /// <remarks>What has an amount at this state of the ledger is in the list also where it was joined with another since: its money is in the sum.</remarks>
    public IQueryable<Grant> Grants()
    {
        var withAmount = WithAmount();
        var grants = _context.Grants.AsNoTracking().VisibleTo(_actor, _now);
        if (ChoosesEntries || _filter.Past is not null)
        {
            var byFacts = ByFacts().Select(x => x.Id);
            grants = grants.Where(x => withAmount.Contains(x.Id) || byFacts.Contains(x.Id));
        }
        else
        {
            // The same for all grants of today, asked so that what nobody has touched since costs no look at its entries.
            var earlier = _context.LedgerEntries.Where(x => x.TransactionNumber <= Stand.Number);
            var later = _context.LedgerEntries.Where(x => x.TransactionNumber > Stand.Number).Select(x => x.GrantId);
            grants = grants.Where(x => later.Contains(x.Id)
                ? withAmount.Contains(x.Id) || (x.Status == GrantStatus.Active && earlier.Any(e => e.GrantId == x.Id))
                : x.Status == GrantStatus.Active);
        }


        if (_filter.Funder is { } funder)
        {
            grants = grants.Where(x => x.Funder == funder);
        }

        if (_filter.HasAmount is { } hasAmount)
        {
            grants = grants.Where(x => withAmount.Contains(x.Id) == hasAmount);
        }

        if (_filter.Basis is { } basis)
        {
            var isAnnounced = basis == Basis.Announced;
            var byBasis = AllEntries().GroupBy(x => x.GrantId)
                .Where(group => group.Sum(x => x.Effect) > 0
                    && (group.Sum(x => x.Basis == Basis.Decided ? x.Cents : 0) == 0 && group.Sum(x => x.Basis == Basis.Announced ? x.Cents : 0) != 0) == isAnnounced)
                .Select(group => group.Key);
            grants = grants.Where(x => byBasis.Contains(x.Id));
        }

        if (FoldedWords is { } folded)
        {
            grants = grants.Where(x => x.FoldedProject!.Contains(folded) || x.FoldedReferenceNumber!.Contains(folded) || x.Organisation!.FoldedName.Contains(folded) || x.Organisation.MergedInto!.FoldedName.Contains(folded));
        }

        return grants;
    }

    /// <summary>What counts in what the filter asks for.</summary>
    public IQueryable<LedgerEntry> Counted() => OfListed(Counted(_selection.Entries()));

    /// <summary>The money of listed grants that counts in no single place asked for; null where the filter asks for no place.</summary>
    public IQueryable<LedgerEntry>? Beside() => _filter.Ags is null ? null : OfListed(Beside(_selection.Entries()));

    /// <summary>The entries that a row's amount is the sum of.</summary>
    public IQueryable<LedgerEntry> AllEntries()
    {
        var entries = _selection.Entries();
        return _filter.Ags is { } ags
            ? entries.Where(x => (x.Bucket == PlaceBucket.Municipality && (x.Ags == ags || x.Municipality!.KreisAgs == ags))
                || (x.Bucket == PlaceBucket.Several && x.Grant!.Municipalities.Any(m => m.Ags == ags || m.Municipality!.KreisAgs == ags)))
            : entries;
    }

    /// <summary>The grants with an amount among all entries of rows.</summary>
    public IQueryable<int> WithAmount() => AllEntries().GroupBy(x => x.GrantId).Where(group => group.Sum(x => x.Effect) > 0).Select(group => group.Key);

    /// <summary>Listed grants that have no amount and would count in what the filter asks for if they had one.</summary>
    public IQueryable<Grant> CountedWithout()
    {
        var withAmount = WithAmount();
        var without = Grants().Where(x => !withAmount.Contains(x.Id));
        return _filter.Ags is { } ags
            ? without.Where(x => x.Bucket == PlaceBucket.Municipality
                || (x.Bucket == PlaceBucket.Several && x.Municipalities.Any() && x.Municipalities.All(m => m.Municipality!.KreisAgs == ags)))
            : without;
    }

    private IQueryable<Grant> ByFacts()
    {
        var grants = _selection.Grants(_filter.Past?.At).KnownAt(_context, Stand.Number);
        return _filter.Ags is { } ags ? grants.Where(x => x.Municipalities.Any(m => m.Ags == ags || m.Municipality!.KreisAgs == ags)) : grants;
    }

    // A Kreis counts what is shared within it; a town counts nothing that is shared (counting rules 6 and 7).
    private IQueryable<LedgerEntry> Counted(IQueryable<LedgerEntry> entries) => _filter.Ags is { } ags
        ? entries.Where(x => (x.Bucket == PlaceBucket.Municipality && (x.Ags == ags || x.Municipality!.KreisAgs == ags))
            || (x.Bucket == PlaceBucket.Several && x.Grant!.Municipalities.Any() && x.Grant.Municipalities.All(m => m.Municipality!.KreisAgs == ags)))
        : entries;

    private IQueryable<LedgerEntry> Beside(IQueryable<LedgerEntry> entries)
    {
        var ags = _filter.Ags;
        return entries.Where(x => x.Bucket == PlaceBucket.Several
            && x.Grant!.Municipalities.Any(m => m.Ags == ags || m.Municipality!.KreisAgs == ags)
            && x.Grant.Municipalities.Any(m => m.Municipality!.KreisAgs == null || m.Municipality.KreisAgs != ags));
    }

    private IQueryable<LedgerEntry> OfListed(IQueryable<LedgerEntry> entries)
    {
        if (!ChoosesGrants)
        {
            return entries;
        }

        var listed = Grants().Select(x => x.Id);
        return entries.Where(x => listed.Contains(x.GrantId));
    }
}
