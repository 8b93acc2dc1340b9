using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Tests.Metamorphic;

namespace ProgramTracker.Core.Tests.Certainty;

/// <summary>Says of a statement whether a careful reader found the same; of a swapped release, whether they would have with the swapped values.</summary>
/// <remarks>As in the scoring, people differ on which body or project a grant is for, so only units of the register must be the same; a count of other things is not judged.</remarks>
internal sealed partial class GoldJudge(GoldRelease release, SwappedRelease? swapped = null)
{
    private static readonly Dictionary<string, string> Keys = NameKeys();

    private readonly HashSet<string> _bareKreise = BareKreise(release);

    /// <summary>Why the statement is wrong; null where it is right; an empty text where it is not judged.</summary>
    public string? Fault(ExtractedStatement statement) => statement switch
    {
        FundingStatement sum => Fault(sum),
        EventStatement statedEvent => Fault(statedEvent),
        PersonStatement person => release.List("people").Any(gold => Name((string)gold["name"]!) == person.Name) ? null : "nobody of that name",
        CountStatement { Unit: CountUnit.Other } => "",
        CountStatement count => release.List("counts").Any(gold => (long)gold["value"]! == count.Value && string.Equals((string)gold["unit"]!, count.Unit.ToString(), StringComparison.OrdinalIgnoreCase)) ? null : "no such count",
        _ => "",
    };

    private string? Fault(FundingStatement sum)
    {
        var same = release.List("amounts").Where(gold => Cents(gold) == sum.Amount.Cents).ToList();
        if (same.Count == 0)
        {
            return "no such sum";
        }

        var faults = same.ConvertAll(gold => Fault(sum, gold));
        return faults.Contains(null) ? null : faults[0];
    }

    private string? Fault(FundingStatement sum, JsonNode gold)
    {
        string[] roles = [(string)gold["role"]!, .. gold["roleAlt"]?.AsArray().Select(role => (string)role!) ?? []];
        if (!string.Equals((string)gold["qualifier"]!, sum.Amount.Qualifier.ToString(), StringComparison.OrdinalIgnoreCase))
        {
            return $"qualifier {gold["qualifier"]}";
        }

        if (!roles.Contains(sum.Role.ToString(), StringComparer.OrdinalIgnoreCase))
        {
            return $"role {gold["role"]}";
        }

        var want = gold["recipients"]!.AsArray().Select(name => Unit((string)name!)).OfType<string>().Order(StringComparer.Ordinal);
        var have = sum.Recipients.Where(recipient => recipient.IsMunicipality).Select(recipient => recipient.Place?.Ags).OfType<string>().Order(StringComparer.Ordinal);
        return want.SequenceEqual(have, StringComparer.Ordinal) ? null : $"recipients {gold["recipients"]!.ToJsonString()}";
    }

    private string? Fault(EventStatement statement)
    {
        var same = release.List("events").Where(gold => string.Equals((string)gold["kind"]!, statement.Kind.ToString(), StringComparison.OrdinalIgnoreCase) && IsSameTitle(gold, statement)).ToList();
        return same.Count == 0 ? "no such event" : same.Exists(gold => Date((string?)gold["date"]) == statement.Date?.ToString()) ? null : $"date {same[0]["date"]}";
    }

    private bool IsSameTitle(JsonNode gold, EventStatement statement)
    {
        if (statement.Kind is EventKind.Handover or EventKind.Visit)
        {
            return true;
        }

        var mine = Words(statement.Title);
        string[] titles = [(string)gold["title"]!, .. gold["aliases"]?.AsArray().Select(title => (string)title!) ?? []];
        return titles.Any(title => Words(swapped?.Edits.MapWords(title, default) ?? title) is var words && words.Count(mine.Contains) is var common && common * 2 >= words.Count && common * 3 >= mine.Count);
    }

    private long Cents(JsonNode gold)
    {
        var cents = (long)((decimal)gold["value"]! * 100);
        return swapped?.Swap.Edits.Find(edit => edit.OldCents == cents)?.NewCents ?? cents;
    }

    private string Name(string name) => swapped?.Swap.MapName(name) ?? name;

    private string? Date(string? date)
    {
        if (date is null || swapped is null)
        {
            return date;
        }

        var parsed = PartialDate.Parse(date);
        return new PartialDate(parsed.Year + swapped.Swap.Years, parsed.Month, parsed.Day).ToString();
    }

    private string? Unit(string name)
    {
        name = name.StartsWith("Landkreis ", StringComparison.Ordinal) ? "Kreis " + name[10..] : _bareKreise.Contains(name) ? "Kreis " + name : name;
        return Keys.TryGetValue(name, out var ags) ? swapped?.Swap.Ags.GetValueOrDefault(ags, ags) ?? ags : null;
    }

    private static HashSet<string> BareKreise(GoldRelease release)
    {
        var names = release.List("municipalities").Where(place => (string)place["kind"]! == "Kreis").Select(place => (string)place["name"]!).ToHashSet(StringComparer.Ordinal);
        names.ExceptWith(release.List("municipalities").Where(place => (string)place["kind"]! != "Kreis").Select(place => (string)place["name"]!));
        names.RemoveWhere(name => name.Contains("reis", StringComparison.Ordinal) || name.Contains("region", StringComparison.Ordinal));
        return names;
    }

    private static Dictionary<string, string> NameKeys()
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var unit in Metamorphic.Extraction.Tables.Units)
        {
            keys.TryAdd(unit.Name, unit.Ags);
            keys.TryAdd(unit.OfficialName, unit.Ags);
        }

        foreach (var spelling in Metamorphic.Extraction.Tables.Spellings.Where(spelling => spelling.Ags is not null && spelling.Kind is not ("demonym" or "region" or "authority")))
        {
            keys.TryAdd(spelling.Spelling, spelling.Ags!);
        }

        return keys;
    }

    private static HashSet<string> Words(string title) => [.. Word().Matches(title.ToLower(CultureInfo.InvariantCulture)).Select(match => match.Value)];

    [GeneratedRegex(@"\w+", RegexOptions.None, 5000)]
    private static partial Regex Word();
}
