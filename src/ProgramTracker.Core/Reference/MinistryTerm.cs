namespace ProgramTracker.Core.Reference;

/// <summary>A ministry under one minister from one day to another (both included; an open end is null). <see cref="FromText"/> keeps the source's words where it only knows the year.</summary>
public sealed record MinistryTerm(DateOnly? From, string FromText, DateOnly? To, string Abbreviation, string Ministry, string Minister, string? StateSecretaries, string? Evidence, string? Sources);
