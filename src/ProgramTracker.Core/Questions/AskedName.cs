namespace ProgramTracker.Core.Questions;

/// <summary>A spelling that the reference tables know, folded, and what it names: <see cref="Key"/> is an AGS or a programme's key.</summary>
public readonly record struct AskedName(string Folded, AskedNameKind Kind, string Key);

public enum AskedNameKind
{
    Place,
    Programme,
}
