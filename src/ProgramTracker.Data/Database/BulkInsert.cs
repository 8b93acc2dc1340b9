using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ProgramTracker.Data.Database;

/// <summary>Writes many new rows of one table fast, inside the context's transaction: a prepared statement on SQLite, a bulk copy on SQL Server.</summary>
/// <remarks>
/// The mapping is the model's, conversions included; rows are neither tracked nor counted up by <see cref="VersionInterceptor"/>, so a version starts at 1 here. A key
/// that the database gives is left to it where it is unset, and kept where it is set. Constraints hold as always.
/// </remarks>
internal static class BulkInsert
{
    public static async Task InsertAsync<T>(TrackerContext context, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var transaction = context.Database.CurrentTransaction ?? throw new InvalidOperationException("Bulk rows are written in a transaction only.");
        var entity = context.Model.FindEntityType(typeof(T)) ?? throw new ArgumentException($"{typeof(T).Name} is no entity.", nameof(rows));
        foreach (var row in rows.OfType<IVersioned>())
        {
            row.Version = 1;
        }

        var generated = entity.FindPrimaryKey()!.Properties.FirstOrDefault(x => x.ValueGenerated == ValueGenerated.OnAdd && x.ClrType != typeof(string) && !x.IsForeignKey());
        var keepsKey = generated is not null && Convert.ToInt64(generated.PropertyInfo!.GetValue(rows[0]), System.Globalization.CultureInfo.InvariantCulture) != 0;
        var columns = entity.GetProperties().Where(x => x != generated || keepsKey).Select(x => new Column(x)).ToList();
        if (context.Database.IsSqlite())
        {
            await ThroughStatementAsync(context, transaction.GetDbTransaction(), entity.GetTableName()!, columns, rows, cancellationToken);
        }
        else
        {
            await ThroughCopyAsync((SqlTransaction)transaction.GetDbTransaction(), entity.GetTableName()!, columns, rows, keepsKey, cancellationToken);
        }
    }

    private static async Task ThroughStatementAsync<T>(
        TrackerContext context, DbTransaction transaction, string table, List<Column> columns, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction;
        var names = string.Join(", ", columns.Select(x => $"\"{x.Name}\""));
        command.CommandText = $"INSERT INTO \"{table}\" ({names}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        var parameters = columns.Select((_, i) =>
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
            return parameter;
        }).ToList();
        await command.PrepareAsync(cancellationToken);
        for (var i = 0; i < rows.Count; i++)
        {
            for (var c = 0; c < columns.Count; c++)
            {
                parameters[c].Value = columns[c].Of(rows[i]) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task ThroughCopyAsync<T>(SqlTransaction transaction, string table, List<Column> columns, IReadOnlyList<T> rows, bool keepsKey, CancellationToken cancellationToken)
        where T : class
    {
        using var data = new DataTable();
        foreach (var column in columns)
        {
            data.Columns.Add(column.Name, column.StoredType);
        }

        foreach (var row in rows)
        {
            data.Rows.Add([.. columns.Select(x => x.Of(row) switch
            {
                null => DBNull.Value,
                DateOnly day => day.ToDateTime(TimeOnly.MinValue),
                var value => value,
            })]);
        }

        var options = SqlBulkCopyOptions.CheckConstraints | (keepsKey ? SqlBulkCopyOptions.KeepIdentity : SqlBulkCopyOptions.Default);
        using var copy = new SqlBulkCopy(transaction.Connection, options, transaction) { DestinationTableName = $"[{table}]", BulkCopyTimeout = 0 };
        foreach (var column in columns)
        {
            copy.ColumnMappings.Add(column.Name, column.Name);
        }

        await copy.WriteToServerAsync(data, cancellationToken);
    }

    private sealed class Column(IProperty property)
    {
        private readonly Func<object?, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        public string Name { get; } = property.GetColumnName();

        public Type StoredType
        {
            get
            {
                var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
                type = Nullable.GetUnderlyingType(type) ?? type;
                return type == typeof(DateOnly) ? typeof(DateTime) : type;
            }
        }

        public object? Of(object row) => property.PropertyInfo!.GetValue(row) is { } value ? _convert is null ? value : _convert(value) : null;
    }
}
