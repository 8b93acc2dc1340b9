using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction;

/// <summary>Writes what was found in a release as JSON, in the same order for the same release.</summary>
/// <remarks>
/// Sums are in euro, with cents where there are any; years are strings, as they may be open (null). start and length count UTF-16 code units of the normalised text.
/// Statements refer to each other by their text (partOf, sameFactAs, parentTitle), as a reader does.
/// </remarks>
public static class ExtractionJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ExtractedRelease release, string? id = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(release, id, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Write(ExtractedRelease release, string? id, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(release);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("title", release.Header.Title);
        json.WriteString("publishedOn", release.Header.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("issuer", release.Header.Issuer);
        if (release.Header.Embargo is { } embargo)
        {
            json.WriteStartObject("embargo");
            json.WriteString("until", embargo.Until?.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture));
            Place(json, embargo.Span);
            json.WriteEndObject();
        }

        Array(json, "programmes", release.Programmes, Programme);
        Array(json, "amounts", release.Funding, (writer, statement) => FundingJson.Write(writer, statement, release));
        Array(json, "municipalities", release.Municipalities, Municipality);
        Array(json, "events", release.Events, (writer, statement) => Event(writer, statement, release));
        Array(json, "people", release.People, Person);
        Array(json, "counts", release.Counts, (writer, statement) => Count(writer, statement, release));
        Array(json, "participations", release.Participations, Participation);
        json.WriteEndObject();
    }

    internal static void Array<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    internal static void Place(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("length", span.Length);
    }

    internal static void Evidence(Utf8JsonWriter json, ExtractedStatement statement)
    {
        Place(json, statement.Quote.Span);
        json.WriteString("rule", statement.RuleId);
        json.WriteBoolean("sure", statement.IsSure);
        Strings(json, "reasons", statement.Reasons.Select(reason => Camel(reason)));
    }

    internal static void Years(Utf8JsonWriter json, YearRange? period)
    {
        if (period is null)
        {
            json.WriteNull("period");
            return;
        }

        json.WriteStartObject("period");
        json.WriteString("from", period.From?.ToString("D4", CultureInfo.InvariantCulture));
        json.WriteString("to", period.To?.ToString("D4", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    internal static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static void Programme(Utf8JsonWriter json, ProgrammeMention mention)
    {
        json.WriteString("name", mention.Programme.Name);
        json.WriteString("key", mention.Programme.Key);
        Strings(json, "mentions", mention.Mentions);
        Place(json, mention.Spans[0]);
        json.WriteString("rule", mention.RuleId);
    }

    private static void Municipality(Utf8JsonWriter json, MunicipalityMention mention)
    {
        json.WriteString("name", mention.Place.Name);
        json.WriteString("kind", mention.Place.Kind.ToString());
        json.WriteString("role", Camel(mention.Role));
        json.WriteString("ags", mention.Place.Ags);
        json.WriteBoolean("outside", mention.Place.IsOutside);
        Place(json, mention.Spans[0]);
        json.WriteString("rule", mention.RuleId);
    }

    private static void Event(Utf8JsonWriter json, EventStatement statement, ExtractedRelease release)
    {
        json.WriteString("kind", Camel(statement.Kind));
        json.WriteString("title", statement.Title);
        json.WriteString("date", statement.Date?.ToString());
        if (statement.EndDate is { } end)
        {
            json.WriteString("endDate", end.ToString());
        }

        json.WriteString("place", statement.Place);
        json.WriteString("organiser", statement.Organiser);
        json.WriteString("parentTitle", statement.Parent is { } parent ? release.Events[parent].Title : null);
        Strings(json, "aliases", statement.OtherNames);
        json.WriteBoolean("virtual", statement.IsVirtual);
        Evidence(json, statement);
    }

    private static void Person(Utf8JsonWriter json, PersonStatement statement)
    {
        json.WriteString("name", statement.Name);
        json.WriteString("office", statement.Office);
        Evidence(json, statement);
    }

    private static void Count(Utf8JsonWriter json, CountStatement statement, ExtractedRelease release)
    {
        json.WriteString("text", statement.Quote.Exact);
        json.WriteNumber("value", statement.Value);
        json.WriteString("unit", Camel(statement.Unit));
        json.WriteString("noun", statement.Noun);
        json.WriteString("programme", statement.Programme?.Name);
        Years(json, statement.Period);
        json.WriteBoolean("firstTime", statement.IsFirstTime);
        json.WriteBoolean("cumulative", statement.IsCumulative);
        json.WriteString("sentence", statement.Sentence.In(release.Text.Text));
        Evidence(json, statement);
    }

    private static void Participation(Utf8JsonWriter json, ParticipationStatement statement)
    {
        json.WriteString("municipality", statement.Municipality.Name);
        json.WriteString("programme", statement.Programme.Name);
        json.WriteString("since", statement.Since?.ToString());
        Evidence(json, statement);
    }
}
