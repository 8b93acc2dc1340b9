using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace ProgramTracker.Data.Tests.Database;

internal static class TransactSql
{
    /// <summary>What the T-SQL parser has to say against a script, with the line.</summary>
    public static IReadOnlyList<string> Faults(string script)
    {
        using var reader = new StringReader(script);
        _ = new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return [.. errors.Select(error => $"line {error.Line}: {error.Message}")];
    }
}
