namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Who speaks in a release, as far as it decides whose money is "money of others".</summary>
internal enum IssuerLevel
{
    Land,
    Bund,
    Municipal,
    European,
}

internal static class IssuerLevels
{
    public static IssuerLevel Of(string? issuer)
    {
        if (issuer is null)
        {
            return IssuerLevel.Land;
        }

        var lower = issuer.ToLowerInvariant();
        if (lower.StartsWith("stadt ", StringComparison.Ordinal) || lower.StartsWith("kreis ", StringComparison.Ordinal) || lower.StartsWith("landkreis", StringComparison.Ordinal) || lower.StartsWith("gemeinde ", StringComparison.Ordinal)
            || lower.StartsWith("landeshauptstadt", StringComparison.Ordinal) || lower.StartsWith("bundesstadt", StringComparison.Ordinal) || lower.StartsWith("städteregion", StringComparison.Ordinal)
            || lower.Contains("-kreis", StringComparison.Ordinal) || lower.Contains("stadtverwaltung", StringComparison.Ordinal) || lower.Contains("kreisverwaltung", StringComparison.Ordinal))
        {
            return IssuerLevel.Municipal;
        }

        if (lower.Contains("euregio", StringComparison.Ordinal) || lower.Contains("europäische", StringComparison.Ordinal) || lower.Contains("interreg", StringComparison.Ordinal))
        {
            return IssuerLevel.European;
        }

        return lower.StartsWith("bundes", StringComparison.Ordinal) || lower.Contains(" des bundes", StringComparison.Ordinal) || lower.Contains("die bundesregierung", StringComparison.Ordinal) ? IssuerLevel.Bund : IssuerLevel.Land;
    }
}
