using System.Text.Json;

namespace ProgramTracker.Core.Tests.Extraction.Scoring;

/// <summary>Short readings of the JSON of a release, gold or predicted.</summary>
internal static class GoldJson
{
    public static List<JsonElement> List(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    public static string? Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static List<string> Texts(this JsonElement element, string name) => [.. element.List(name).Where(x => x.ValueKind == JsonValueKind.String).Select(x => x.GetString()!)];

    public static bool Flag(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && (value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.String && value.GetString()!.Length > 0));

    public static long? Cents(this JsonElement amount) =>
        amount.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number ? (long)Math.Round(value.GetDecimal() * 100) : null;

    public static HashSet<string?> Roles(this JsonElement gold) => [gold.Text("role"), .. gold.Texts("roleAlt")];

    /// <summary>True where the amount is new money for someone named, to be added up once.</summary>
    public static bool IsCounted(this JsonElement gold) =>
        gold.Text("role") == "grant" && gold.Text("qualifier") != "upTo" && !gold.Flag("isTotal") && !gold.Flag("conditional") && !gold.Flag("isDelta") && !gold.Flag("previous") && !gold.Flag("sameFactAs");

    public static int Restatements(this JsonElement gold) => gold.List("otherSentences").Count + gold.List("otherTexts").Count;
}
