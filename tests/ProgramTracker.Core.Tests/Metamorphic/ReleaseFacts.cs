using System.Globalization;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Tests.Metamorphic;

/// <summary>One thing found in a release, written so that equal things are equal strings.</summary>
internal sealed record Fact(string Facet, string Value);

/// <summary>Everything found in a release as facts; with a swap, as the facts that the swapped release must give.</summary>
internal sealed class ReleaseFacts(ExtractedRelease release, TextEdits? edits = null, Swap? swap = null)
{
    private static readonly Dictionary<string, string> NoNames = [];

    public IEnumerable<Fact> All() => [.. Funding(), .. Municipalities(), .. Programmes(), .. Events(), .. People(), .. Counts()];

    private IEnumerable<Fact> Funding()
    {
        foreach (var sum in release.Funding)
        {
            var place = Place(sum.Quote.Span);
            var cents = edits?.MapCents(sum.Quote.Span, sum.Amount.Cents) ?? sum.Amount.Cents;
            yield return new Fact("amount", $"{place} {cents}");
            yield return new Fact("qualifier", $"{place} {sum.Amount.Qualifier}");
            yield return new Fact("role", $"{place} {sum.Role}");
            yield return new Fact("counted", $"{place} {sum.IsCounted}");
            yield return new Fact("flags", $"{place} {(sum.IsForEach ? "each " : "")}{(sum.IsAnnual ? "annual " : "")}{(sum.IsConditional ? "conditional " : "")}{(sum.IsTotal ? "total " : "")}{(sum.IsDelta ? "delta " : "")}{(sum.IsTotalCost ? "cost" : "")}");
            yield return new Fact("period", $"{place} {sum.Period?.From + swap?.Years ?? sum.Period?.From}..{sum.Period?.To + swap?.Years ?? sum.Period?.To}");
            var recipients = sum.Recipients.Select(recipient => recipient is { IsMunicipality: true, Place: { } unit } ? Unit(unit) : Words(recipient.Name, sum.Sentence)).Order(StringComparer.Ordinal).ToList();
            foreach (var recipient in recipients)
            {
                yield return new Fact("recipients", $"{place} {recipient}");
            }

            if (sum.Role == Amounts.FundingRole.Grant)
            {
                yield return new Fact("grant", $"{place} {cents} {sum.Amount.Qualifier} {string.Join('|', recipients)}");
            }

            if (sum.Programme is { } programme)
            {
                yield return new Fact("programmeOfAmount", $"{place} {Programme(programme)}");
            }
        }
    }

    private IEnumerable<Fact> Municipalities()
    {
        foreach (var mention in release.Municipalities)
        {
            yield return new Fact("municipality", Unit(mention.Place));
            yield return new Fact("municipalityRole", $"{Unit(mention.Place)} {mention.Role}");
        }
    }

    private IEnumerable<Fact> Programmes() => release.Programmes.Select(mention => new Fact("programme", Programme(mention.Programme)));

    private IEnumerable<Fact> Events()
    {
        foreach (var statement in release.Events)
        {
            var name = $"{statement.Kind} {Words(statement.Title, statement.Sentence)}";
            yield return new Fact("event", name);
            yield return new Fact("eventDate", $"{name} {Date(statement.Date)}");
            yield return new Fact("eventPlace", $"{name} {(statement.PlaceRef is { } place ? Unit(place) : Words(statement.Place, statement.Sentence))}");
            yield return new Fact("eventParent", $"{name} {(statement.Parent is { } parent ? Words(release.Events[parent].Title, release.Events[parent].Sentence) : null)}");
        }
    }

    private IEnumerable<Fact> People() => release.People.Select(person => new Fact("person", swap is null ? person.Name : swap.MapName(person.Name)));

    private IEnumerable<Fact> Counts() => release.Counts.Select(count => new Fact("count", $"{Place(count.Quote.Span)} {count.Value} {count.Unit}"));

    private string Place(TextSpan span)
    {
        var mapped = edits?.Map(span) ?? span;
        return string.Create(CultureInfo.InvariantCulture, $"{mapped.Start}+{mapped.Length}");
    }

    private string? Words(string? words, TextSpan near) => edits is null ? words : edits.MapWords(words, near);

    private string Unit(PlaceRef place)
    {
        var names = swap?.Ags ?? NoNames;
        return place.Ags is { } ags ? names.GetValueOrDefault(ags, ags) : swap is null ? place.Name : swap.MapName(place.Name);
    }

    private string Programme(ProgrammeRef programme)
    {
        if (programme.Key is { } key)
        {
            return (swap?.Programmes ?? NoNames).GetValueOrDefault(key, key);
        }

        var mention = release.Programmes.FirstOrDefault(candidate => candidate.Programme == programme);
        return Words(programme.Name, mention?.Spans[0] ?? new TextSpan(0, 0))!;
    }

    private string? Date(PartialDate? date) => date is null ? null : (swap is null ? date : new PartialDate(date.Year + swap.Years, date.Month, date.Day)).ToString();
}
