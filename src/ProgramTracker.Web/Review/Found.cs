namespace ProgramTracker.Web.Review;

/// <summary>Something a search field offers: the thing, its name, and what tells it from others of the same name.</summary>
public sealed record Found<T>(T Value, string Name, string? Detail);
