using ProgramTracker.Core.Access;

namespace ProgramTracker.Data.Releases;

/// <summary>A release as a person or an import hands it in. Date and issuer win over what the text says of itself; null leaves it to the text.</summary>
public sealed record ReleaseInput
{
    public required ReadOnlyMemory<byte> Content { get; init; }

    public string? FileName { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public string? Issuer { get; init; }

    public string? SourceUrl { get; init; }

    /// <summary>Takes the file in although it was withdrawn: its release is active again, with a further version.</summary>
    public bool BringBack { get; init; }

    /// <summary>What a person says it is to a known release; null where nobody has said anything yet.</summary>
    public ReleaseRelation? Relation { get; init; }

    /// <summary>Stores nothing while <see cref="Relation"/> is open and a known release comes from the same address or is very much alike: a person decides first.</summary>
    public bool AsksAboutSimilar { get; init; }

    /// <summary>Takes a changed text from the address of exactly one known release as a new version of that release.</summary>
    public bool IsVersionByAddress { get; init; }

    public Visibility Visibility { get; init; } = Visibility.Published;

    public static ReleaseInput Pasted(string text) => new() { Content = System.Text.Encoding.UTF8.GetBytes(text) };
}
