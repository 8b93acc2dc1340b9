using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProgramTracker.Core.Imports;

namespace ProgramTracker.Data.Imports;

/// <summary>Writes and reads what imports store as JSON: mappings, options, details, and cells with their types.</summary>
public static class ImportJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(), new CellConverter() },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new InvalidOperationException("A stored value is missing.");

    public static string WriteCells(IReadOnlyList<SourceCell> cells) => JsonSerializer.Serialize(cells, Options);

    public static IReadOnlyList<SourceCell> ReadCells(string json) => Read<List<SourceCell>>(json);

    /// <summary>A text is a string, a typed number a number, a typed date {"date":"2010-11-03"}, a broken cell {"error":"#REF!"}, an empty one null.</summary>
    private sealed class CellConverter : JsonConverter<SourceCell>
    {
        private const string DateName = "date";
        private const string ErrorName = "error";

        public override bool HandleNull => true;

        public override SourceCell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.Null:
                    return SourceCell.Empty;
                case JsonTokenType.Number:
                    return SourceCell.Of(reader.GetDecimal());
                case JsonTokenType.String:
                    return SourceCell.Of(reader.GetString());
            }

            reader.Read();
            var name = reader.GetString();
            reader.Read();
            var value = reader.GetString()!;
            reader.Read();
            return name == DateName ? SourceCell.Of(DateOnly.ParseExact(value, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) : SourceCell.Broken(value);
        }

        public override void Write(Utf8JsonWriter writer, SourceCell value, JsonSerializerOptions options)
        {
            switch (value.Kind)
            {
                case CellKind.Empty:
                    writer.WriteNullValue();
                    break;
                case CellKind.Number:
                    writer.WriteNumberValue(value.Number);
                    break;
                case CellKind.Text:
                    writer.WriteStringValue(value.Text);
                    break;
                default:
                    writer.WriteStartObject();
                    writer.WriteString(value.Kind == CellKind.Date ? DateName : ErrorName, value.ToString());
                    writer.WriteEndObject();
                    break;
            }
        }
    }
}
