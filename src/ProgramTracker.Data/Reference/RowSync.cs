using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Reference;

/// <summary>Takes rows of a reference table into the database: adds what is missing, changes what differs, counts the rest.</summary>
internal sealed class RowSync<T>(TrackerContext context)
    where T : class
{
    private int _added;
    private int _changed;
    private int _unchanged;

    /// <summary>Counts a row that is left as it is.</summary>
    public void Keep() => _unchanged++;

    /// <summary>The tracked row, with the values of <paramref name="wanted"/>.</summary>
    public T Take(T? present, T wanted)
    {
        if (present is null)
        {
            context.Add(wanted);
            _added++;
            return wanted;
        }

        var differs = false;
        foreach (var property in context.Entry(present).Properties)
        {
            var metadata = property.Metadata;
            if (metadata.IsPrimaryKey() || metadata.IsConcurrencyToken || metadata.PropertyInfo is not { } member)
            {
                continue;
            }

            var value = member.GetValue(wanted);
            if (!Equals(property.CurrentValue, value))
            {
                property.CurrentValue = value;
                differs = true;
            }
        }

        _ = differs ? _changed++ : _unchanged++;
        return present;
    }

    /// <summary>A row that a person has changed, with what the tables say anew about the rest of it.</summary>
    public T TakeAround(T present, IReferenceRow wanted, string name, List<ReferenceConflict> conflicts)
    {
        _ = ReferenceValues.Take(context.Entry((IReferenceRow)present), wanted, name, conflicts) ? _changed++ : _unchanged++;
        return present;
    }

    public async Task<RowCounts> SaveAsync(CancellationToken cancellationToken)
    {
        await context.SaveChangesAsync(cancellationToken);
        return new RowCounts(_added, _changed, _unchanged);
    }
}
