using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Releases;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Data.Releases;

/// <summary>Statement records as JSON and back. Enum values are stored by name, so that a stored payload can be read by a person.</summary>
/// <remarks>What follows from other members (IsSure, IsCounted …) is written too and not read. A payload that cannot be read throws: it is the program's own.</remarks>
public static class StatementPayload
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new PartialDateJsonConverter(), new TextSpanJsonConverter() },
    };

    public static StatementKind KindOf(ExtractedStatement statement) => statement switch
    {
        FundingStatement => StatementKind.Funding,
        EventStatement => StatementKind.Event,
        CountStatement => StatementKind.Count,
        PersonStatement => StatementKind.Person,
        ParticipationStatement => StatementKind.Participation,
        _ => throw new ArgumentException($"There is no kind for {statement.GetType().Name}.", nameof(statement)),
    };

    public static string Write(ExtractedStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return JsonSerializer.Serialize(statement, statement.GetType(), Options);
    }

    public static ExtractedStatement Read(StatementKind kind, string json) => kind switch
    {
        StatementKind.Funding => Read<FundingStatement>(json),
        StatementKind.Event => Read<EventStatement>(json),
        StatementKind.Count => Read<CountStatement>(json),
        StatementKind.Person => Read<PersonStatement>(json),
        StatementKind.Participation => Read<ParticipationStatement>(json),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The statement as decided, else as found.</summary>
    public static ExtractedStatement Current(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return Read(statement.Kind, statement.DecidedJson ?? statement.PayloadJson);
    }

    public static string WriteRepairs(ImmutableArray<TextRepair> repairs) => JsonSerializer.Serialize(repairs, Options);

    public static ImmutableArray<TextRepair> ReadRepairs(string? json) => json is null ? [] : JsonSerializer.Deserialize<ImmutableArray<TextRepair>>(json, Options);

    private static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"A stored {typeof(T).Name} is null.");

    private sealed class PartialDateJsonConverter : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => PartialDate.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class TextSpanJsonConverter : JsonConverter<TextSpan>
    {
        public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            reader.Read();
            var start = reader.GetInt32();
            reader.Read();
            var length = reader.GetInt32();
            reader.Read();
            return new TextSpan(start, length);
        }

        public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Start);
            writer.WriteNumberValue(value.Length);
            writer.WriteEndArray();
        }
    }
}
