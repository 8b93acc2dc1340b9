using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Access;

/// <summary>The history of one thing: who changed what and when, with the value before and after. For those who may change it.</summary>
public sealed class ChangeQueries(IDbContextFactory<TrackerContext> factory)
{
    public const int ShownItems = 100;

    /// <summary>Newest first; the kind is the name of the class under which commands record the thing.</summary>
    public async Task<ImmutableArray<ChangeRow>> OfAsync<TSubject>(Actor actor, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.EditsLedger)
        {
            return [];
        }

        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var kind = typeof(TSubject).Name;
        var rows = await context.CommandRecords.AsNoTracking()
            .Where(x => x.SubjectKind == kind && x.SubjectId == id)
            .OrderByDescending(x => x.Id)
            .Take(ShownItems)
            .Select(x => new { x.At, x.ActorName, x.Command, x.BeforeJson, x.AfterJson })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(x => new ChangeRow(x.At, x.ActorName, x.Command, Fields(x.BeforeJson, x.AfterJson)))];
    }

    private static ImmutableArray<ChangedField> Fields(string? before, string? after)
    {
        var (old, now) = (Read(before), Read(after));
        return
        [
            .. old.Keys.Union(now.Keys)
                .Select(field => new ChangedField(field, old.GetValueOrDefault(field), now.GetValueOrDefault(field)))
                .Where(field => field.Before != field.After),
        ];
    }

    // Values that are no plain value (lists of ids) are left to the record itself.
    private static Dictionary<string, string?> Read(string? json)
    {
        if (json is null)
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind != JsonValueKind.Object
            ? []
            : document.RootElement.EnumerateObject()
                .Where(property => property.Value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object or JsonValueKind.Null))
                .ToDictionary(property => property.Name, property => (string?)property.Value.ToString(), StringComparer.Ordinal);
    }
}

/// <summary>One change: who, when, by which command, and the fields that differ.</summary>
public sealed record ChangeRow(DateTime At, string By, string Command, ImmutableArray<ChangedField> Fields);

/// <summary>A field as it was and as it is; null where it was or is not set.</summary>
public sealed record ChangedField(string Field, string? Before, string? After);
