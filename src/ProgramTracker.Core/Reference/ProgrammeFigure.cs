namespace ProgramTracker.Core.Reference;

/// <summary>A single dated figure about a programme (a budget, a number of projects) from a public source; a control figure, never an award (counting rule 4).</summary>
/// <remarks><see cref="Value"/> is in whole euro cents for money and a plain number for counts, as <see cref="IsMoney"/> says. <see cref="Date"/> is as exact as the source ("2017-08").</remarks>
public sealed record ProgrammeFigure(string ProgrammeKey, string Date, string Measure, long Value, bool IsMoney, string? Unit, string? Scope, string? Source);
