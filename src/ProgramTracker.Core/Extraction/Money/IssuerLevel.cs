namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Who speaks in a release, as far as it decides whose money is "money of others".</summary>
internal enum IssuerLevel
{
    Land,
    Bund,
    Municipal,
    European,

    /// <summary>An association or institution: what it tells of is what it gets.</summary>
    Body,
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

        if (lower.EndsWith("e.v.", StringComparison.Ordinal) || lower.EndsWith("e. v.", StringComparison.Ordinal) || lower.EndsWith("gmbh", StringComparison.Ordinal) || lower.StartsWith("caritas", StringComparison.Ordinal) || lower.StartsWith("diakonie", StringComparison.Ordinal)
            || lower.StartsWith("universität", StringComparison.Ordinal) || lower.StartsWith("hochschule", StringComparison.Ordinal) || lower.Contains("kirchengemeinde", StringComparison.Ordinal))
        {
            return IssuerLevel.Body;
        }

        return lower.StartsWith("bundes", StringComparison.Ordinal) || lower.Contains(" des bundes", StringComparison.Ordinal) || lower.Contains("die bundesregierung", StringComparison.Ordinal) ? IssuerLevel.Bund : IssuerLevel.Land;
    }
}
