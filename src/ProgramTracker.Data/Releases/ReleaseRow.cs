namespace ProgramTracker.Data.Releases;

/// <summary>A release as lists show it. <see cref="Waiting"/> counts statements that nobody decided on; it is null for those who may not see that.</summary>
public sealed record ReleaseRow(int Id, string Title, string Issuer, DateOnly? PublishedOn, ReleaseStatus Status, bool IsInternal, int? Waiting);
