using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Questions;
using ProgramTracker.Core.Reference;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Search;

/// <summary>Answers a question for a figure that somebody typed into the search ("Düsseldorf KOMM-IN seit 2005").</summary>
public sealed class AskedFigureQueries(IDbContextFactory<TrackerContext> factory, TotalQueries totals)
{
    /// <summary>Answers of one question; a name that fits more is no question.</summary>
    public const int MostFigures = 6;

    private const int AgsLength = 8;

    /// <summary>Null where the words are a search and no question.</summary>
    public async Task<FoundFigures?> FindAsync(Actor actor, string text, DateOnly today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var words = AskedWords.Of(text);
        if (words.Words.Length < 2)
        {
            return null;
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var asked = AskedFigureReader.Read(words, await NamesAsync(context, words, cancellationToken), today);
        if (!asked.IsQuestion)
        {
            return null;
        }

        var places = await PlacesAsync(context, asked, cancellationToken);
        var programmes = await ProgrammesAsync(context, asked, cancellationToken);
        if (places.Count * programmes.Count is 0 or > MostFigures)
        {
            return null;
        }

        var figures = new List<FoundFigure>();
        foreach (var place in places)
        {
            foreach (var programme in programmes)
            {
                figures.Add(await AnswerAsync(actor, asked, place, programme, cancellationToken));
            }
        }

        return new FoundFigures(asked.IsAmbiguousPlace && places.Count > 1, figures);
    }

    private static async Task<List<AskedName>> NamesAsync(TrackerContext context, AskedWords words, CancellationToken cancellationToken)
    {
        var phrases = words.Phrases().ToList();
        var spellings = await context.MunicipalityNames.AsNoTracking()
            .Where(x => phrases.Contains(x.Folded) && x.Kind != "region" && x.Kind != "authority"
                && (x.Ags == null || (x.Municipality!.Kind != UnitKind.Land && x.Municipality.Kind != UnitKind.Regierungsbezirk && x.Municipality.Kind != UnitKind.Landschaftsverband)))
            .Select(x => new { x.Folded, x.Ags, x.Note })
            .ToListAsync(cancellationToken);
        var programmes = await context.Programmes.AsNoTracking().Where(x => phrases.Contains(x.FoldedName)).Select(x => new { Folded = x.FoldedName, Key = x.MergedInto!.Key ?? x.Key })
            .Union(context.ProgrammeNames.AsNoTracking().Where(x => phrases.Contains(x.Folded)).Select(x => new { x.Folded, Key = x.Programme!.MergedInto!.Key ?? x.Programme.Key }))
            .ToListAsync(cancellationToken);
        return
        [
            .. from x in spellings
               from ags in x.Ags is { } one ? [one] : Candidates(x.Note)
               select new AskedName(x.Folded, AskedNameKind.Place, ags),
            .. from x in programmes select new AskedName(x.Folded, AskedNameKind.Programme, x.Key),
        ];
    }

    // "ambiguous: Mönchengladbach 05116000 or Bergisch Gladbach 05378004"
    private static IEnumerable<string> Candidates(string? note) => (note ?? "").Split(' ').Where(x => x.Length == AgsLength && x.All(char.IsAsciiDigit));

    // Money is recorded under today's units: a former one leads to what became of it.
    private static async Task<List<UnitName?>> PlacesAsync(TrackerContext context, AskedFigure asked, CancellationToken cancellationToken)
    {
        if (asked.Places.IsEmpty)
        {
            return [null];
        }

        var keys = asked.Places.ToList();
        var units = await context.Municipalities.AsNoTracking()
            .Where(x => (keys.Contains(x.Ags) && x.SuccessorAgs == null) || context.Municipalities.Any(old => keys.Contains(old.Ags) && old.SuccessorAgs == x.Ags))
            .Select(x => new { x.Ags, x.Name, x.Kind })
            .ToListAsync(cancellationToken);
        return [.. units.OrderBy(x => keys.IndexOf(x.Ags) is >= 0 and var index ? index : keys.Count)
            .Select(x => new UnitName(x.Ags, x.Name, x.Kind is UnitKind.Kreis or UnitKind.Städteregion))];
    }

    private static async Task<List<AskedProgramme?>> ProgrammesAsync(TrackerContext context, AskedFigure asked, CancellationToken cancellationToken)
    {
        if (asked.Programmes.IsEmpty)
        {
            return [null];
        }

        var keys = asked.Programmes.ToList();
        var programmes = await context.Programmes.AsNoTracking().Where(x => keys.Contains(x.Key))
            .OrderBy(x => x.FoldedName)
            .Select(x => new AskedProgramme(x.Id, x.Key, x.Name, x.StartYear, x.EndYear))
            .ToListAsync(cancellationToken);
        return [.. programmes];
    }

    private async Task<FoundFigure> AnswerAsync(Actor actor, AskedFigure asked, UnitName? place, AskedProgramme? programme, CancellationToken cancellationToken)
    {
        var all = new TotalQuestion { Measure = asked.Measure, ProgrammeId = programme?.Id, Place = place is { IsKreis: false } ? new PlaceScope.Unit(place.Ags) : null };
        var left = asked.Years is null ? new LeftOut(null, null, false) : await LeftOutAsync(actor, all, asked.Years, place, cancellationToken);
        var covers = asked.Years is not null && programme is not null && programme.IsWithin(asked.Years) && !left.HasOtherYears;
        var question = covers ? all : all with { FromYear = asked.Years?.From, ToYear = asked.Years?.To };
        var figure = new FoundFigure
        {
            Measure = asked.Measure,
            Place = place,
            Programme = programme is null ? null : new ProgrammeChoice(programme.Id, programme.Key, programme.Name),
            Years = asked.Years,
            CoversAllYears = covers,
            WithoutYear = covers ? null : left.Unknown,
            SeveralYears = covers ? null : left.Several,
            Total = Core.Totals.Total.Empty,
            Stand = new LedgerStand(0, default),
        };
        if (place is { IsKreis: true })
        {
            var kreis = await totals.KreisAsync(actor, place.Ags, question, cancellationToken);
            return figure with { Kreis = kreis, Total = kreis.Sum, Stand = kreis.Own.Stand, Waiting = kreis.Waiting };
        }

        var answer = await totals.TotalAsync(actor, question, cancellationToken);
        return figure with { Total = answer.Total, Stand = answer.Stand, Waiting = answer.Waiting };
    }

    private async Task<LeftOut> LeftOutAsync(Actor actor, TotalQuestion all, YearRange years, UnitName? place, CancellationToken cancellationToken)
    {
        PlaceScope?[] scopes = place is { IsKreis: true, Ags: var ags }
            ? [new PlaceScope.Unit(ags), new PlaceScope.WithinKreis(ags), new PlaceScope.SharedWithinKreis(ags)]
            : [all.Place];
        var left = new LeftOut(null, null, false);
        foreach (var scope in scopes)
        {
            var table = await totals.ByProgrammeAndYearAsync(actor, all with { Place = scope }, cancellationToken);
            for (var i = 0; i < table.Columns.Count; i++)
            {
                var amount = table.Sum.Cells[i].Amount;
                left = table.Columns[i].Bucket switch
                {
                    YearBucket.Unknown => left with { Unknown = Add(left.Unknown, amount) },
                    YearBucket.Several => left with { Several = Add(left.Several, amount) },
                    _ => left with { HasOtherYears = left.HasOtherYears || table.Columns[i].Year < years.From || table.Columns[i].Year > years.To },
                };
            }
        }

        return left;
    }

    private static EntryAmount? Add(EntryAmount? one, EntryAmount? other) => one is null ? other : other is null ? one : one + other;

    private sealed record LeftOut(EntryAmount? Unknown, EntryAmount? Several, bool HasOtherYears);

    private sealed record AskedProgramme(int Id, string Key, string Name, int? StartYear, int? EndYear)
    {
        /// <summary>The programme's known years all lie in a span.</summary>
        public bool IsWithin(YearRange years) => (years.From is null || StartYear >= years.From) && (years.To is null || EndYear <= years.To);
    }
}
