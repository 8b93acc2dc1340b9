using System.Collections.Immutable;

namespace ProgramTracker.Core.Reference;

/// <summary>A funding programme the program knows, with the spellings that name it.</summary>
/// <remarks>
/// <see cref="Key"/> is a short stable word used in addresses ("komm-in"). Years are inclusive; null is unknown or open. The texts of <see cref="Facts"/> are
/// what the reference table says in words (years, ministries, budgets, evidence) and are shown with their sources, never computed with.
/// </remarks>
public sealed record KnownProgramme(
    string Key,
    string Name,
    string? LongName,
    int? StartYear,
    int? EndYear,
    string? Level,
    ImmutableArray<ProgrammeSpelling> Spellings,
    ProgrammeFacts Facts);

/// <summary>One way in which texts write the name of a programme; with <see cref="NeedsContext"/> the bare word is not enough ("KI").</summary>
public sealed record ProgrammeSpelling(string Spelling, bool NeedsContext);

/// <summary>What the reference table says about a programme in words.</summary>
public sealed record ProgrammeFacts(string? Start, string? End, string? Ministry, string? Budget, string? Recipients, string? Funds, string? Evidence, string? Sources);
