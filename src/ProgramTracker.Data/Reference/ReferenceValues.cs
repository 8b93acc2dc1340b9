using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ProgramTracker.Data.Reference;

/// <summary>What the reference tables last said about a row that a person has changed, so that a later import can tell whose change is whose.</summary>
/// <remarks>Kept as a JSON object of column and value. A row without it says what the tables say.</remarks>
internal static class ReferenceValues
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>To be called before a person's change is written into a reference row.</summary>
    public static void Keep(EntityEntry<IReferenceRow> row)
    {
        if (row.Entity is { IsReference: true, ReferenceJson: null })
        {
            row.Entity.ReferenceJson = Write(Of(row, property => property.OriginalValue));
        }
    }

    /// <summary>Takes over what the tables say anew where the person changed nothing, and keeps the person's words elsewhere. True where the row changed.</summary>
    public static bool Take(EntityEntry<IReferenceRow> row, IReferenceRow wanted, string name, List<ReferenceConflict> conflicts)
    {
        var last = Read(row.Entity.ReferenceJson!);
        var offered = Offered(row, wanted);
        var changed = false;
        foreach (var property in Columns(row))
        {
            var column = property.Metadata.Name;
            var (was, says, ours) = (last.GetValueOrDefault(column), offered[column], Text(property.CurrentValue));
            if (says == was || says == ours)
            {
                continue;
            }

            changed = true;
            if (ours == was)
            {
                property.CurrentValue = property.Metadata.PropertyInfo!.GetValue(wanted);
            }
            else if (!column.StartsWith("Folded", StringComparison.Ordinal))
            {
                conflicts.Add(new ReferenceConflict(row.Metadata.ClrType.Name, name, column, ours, says));
            }
        }

        if (changed)
        {
            row.Entity.ReferenceJson = Write(offered);
        }

        return changed;
    }

    /// <summary>Where a person's words differ from what the tables say: column, ours and theirs.</summary>
    public static IEnumerable<(string Column, string? Ours, string? Theirs)> Differences(EntityEntry<IReferenceRow> row)
    {
        if (row.Entity.ReferenceJson is not { } json)
        {
            yield break;
        }

        var theirs = Read(json);
        foreach (var property in Columns(row).Where(property => !property.Metadata.Name.StartsWith("Folded", StringComparison.Ordinal)))
        {
            var (ours, said) = (Text(property.CurrentValue), theirs.GetValueOrDefault(property.Metadata.Name));
            if (ours != said)
            {
                yield return (property.Metadata.Name, ours, said);
            }
        }
    }

    private static Dictionary<string, string?> Offered(EntityEntry<IReferenceRow> row, IReferenceRow wanted) =>
        Columns(row).ToDictionary(property => property.Metadata.Name, property => Text(property.Metadata.PropertyInfo!.GetValue(wanted)), StringComparer.Ordinal);

    private static Dictionary<string, string?> Of(EntityEntry<IReferenceRow> row, Func<PropertyEntry, object?> value) =>
        Columns(row).ToDictionary(property => property.Metadata.Name, property => Text(value(property)), StringComparer.Ordinal);

    private static IEnumerable<PropertyEntry> Columns(EntityEntry<IReferenceRow> row) => row.Properties.Where(property =>
        !property.Metadata.IsPrimaryKey() && !property.Metadata.IsForeignKey() && !property.Metadata.IsConcurrencyToken
        && property.Metadata.Name is not (nameof(IReferenceRow.ReferenceJson) or nameof(IReferenceRow.IsReference) or "ReferenceKey") && property.Metadata.PropertyInfo is not null);

    private static string? Text(object? value) => value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;

    private static string Write(Dictionary<string, string?> values) => JsonSerializer.Serialize(values, Options);

    private static Dictionary<string, string?> Read(string json) => JsonSerializer.Deserialize<Dictionary<string, string?>>(json, Options)!;
}

/// <summary>A row that comes from the reference tables and that a person may change.</summary>
public interface IReferenceRow
{
    bool IsReference { get; set; }

    string? ReferenceJson { get; set; }
}
