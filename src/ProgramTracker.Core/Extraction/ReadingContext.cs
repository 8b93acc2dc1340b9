namespace ProgramTracker.Core.Extraction;

/// <summary>What is known about a release beside its text. Relative dates need <see cref="PublishedOn"/>; <see cref="Issuer"/> decides between towns of the same name.</summary>
public sealed record ReadingContext(DateOnly? PublishedOn = null, string? Issuer = null)
{
    public static ReadingContext None { get; } = new();
}
