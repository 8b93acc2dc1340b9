namespace ProgramTracker.Data.Releases;

/// <summary>Which releases a list shows. Null is "all of them"; <see cref="Ags"/> of a Kreis takes in its towns.</summary>
public sealed record ReleaseListFilter
{
    public string? Issuer { get; init; }

    /// <summary>The year of publication.</summary>
    public int? Year { get; init; }

    public DateOnly? FromDay { get; init; }

    public DateOnly? ToDay { get; init; }

    /// <summary>Programmes and places that the current version names.</summary>
    public string? ProgrammeKey { get; init; }

    public string? Ags { get; init; }

    /// <summary>Words of title, issuer or text, each in any inflection or as the beginning of one.</summary>
    public string? Words { get; init; }

    /// <summary>With statements that nobody decided on, or without; nothing for those who may not see them.</summary>
    public bool? Waiting { get; init; }
}

public enum ReleaseSort
{
    PublishedOn = 0,
    Issuer = 1,
    RecordedAt = 2,
    Waiting = 3,
    Grants = 4,
}

public enum ReleaseGroup
{
    Issuer = 0,
    Year = 1,
}

/// <summary>A release as a list of many shows it, with how many visible grants rest on it.</summary>
public sealed record ReleaseListRow(ReleaseRow Row, string? Ministry, string? SourceUrl, DateTime RecordedAt, int Grants)
{
    public int Id => Row.Id;
}
