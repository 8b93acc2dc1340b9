using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;

namespace ProgramTracker.Core.Tests.Extraction.Scoring;

/// <summary>Names made comparable: by AGS where the register knows the spelling, else by the bare name.</summary>
internal sealed partial class ComparedNames
{
    private readonly Dictionary<string, string> _ags = new(StringComparer.Ordinal);

    public ComparedNames(string units, string aliases)
    {
        foreach (var row in Rows(units))
        {
            Known.Add(row["ags"]);
            _ags.TryAdd(Norm(row["name"]), row["ags"]);
            _ags.TryAdd(Norm(row["official_name"]), row["ags"]);
        }

        foreach (var row in Rows(aliases))
        {
            if (row["ags"].Length > 0 && row["kind"] is not ("demonym" or "region" or "authority"))
            {
                _ags.TryAdd(Norm(row["alias"]), row["ags"]);
            }
        }
    }

    public HashSet<string> Known { get; } = new(StringComparer.Ordinal);

    /// <summary>Lower case, no quotation marks or soft hyphens, single spaces.</summary>
    public static string Norm(string? text)
    {
        var plain = (text ?? "").Normalize(NormalizationForm.FormKC).Replace("\u00ad", "", StringComparison.Ordinal).Replace("¬", "", StringComparison.Ordinal);
        return Spaces().Replace(Marks().Replace(plain, ""), " ").Trim().ToLowerInvariant();
    }

    public static HashSet<string> Words(string? text, int least = 1) =>
        [.. Word().Matches(Norm(text)).Select(match => match.Value).Where(word => word.Length >= least)];

    public string Key(string? name, string? kind = null, HashSet<string>? bareKreise = null)
    {
        var key = Norm(name);
        if ((kind == "Kreis" || bareKreise?.Contains(key) == true) && !key.Contains("kreis", StringComparison.Ordinal) && !key.Contains("region", StringComparison.Ordinal))
        {
            key = "kreis " + key;
        }

        key = Landkreis().Replace(key, "kreis ");
        if (_ags.TryGetValue(key, out var ags))
        {
            return ags;
        }

        key = Suffix().Replace(Prefix().Replace(key, ""), "");
        return _ags.GetValueOrDefault(key, key);
    }

    /// <summary>Two names of one body: "Haus Harkotten" and "Herrenhaus Harkotten".</summary>
    public static bool SameWords(string a, string b)
    {
        HashSet<string> left = Words(a, 3), right = Words(b, 3);
        return left.Count > 0 && right.Count > 0 && 2 * left.Intersect(right).Count() >= Math.Min(left.Count, right.Count);
    }

    private static IEnumerable<IDictionary<string, string>> Rows(string path)
    {
        using var reader = new StreamReader(path);
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var head = csv.HeaderRecord!;
        while (csv.Read())
        {
            yield return head.ToDictionary(column => column, column => csv.GetField(column) ?? "", StringComparer.Ordinal);
        }
    }

    [GeneratedRegex("[„“”\"‚‘’'»«?]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex("^landkreis ")]
    private static partial Regex Landkreis();

    [GeneratedRegex(@"^(landeshauptstadt|bundesstadt|hansestadt|universitätsstadt|kreisstadt|stadt|gemeinde|markt)\s+")]
    private static partial Regex Prefix();

    [GeneratedRegex(@",\s*(stadt|gemeinde|landeshauptstadt|hansestadt)$")]
    private static partial Regex Suffix();
}
