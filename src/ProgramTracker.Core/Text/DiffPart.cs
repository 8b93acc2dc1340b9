namespace ProgramTracker.Core.Text;

/// <summary>A stretch that two texts share, or that only one of them has. The side that has nothing holds an empty span at the place where it would stand.</summary>
/// <remarks>The old sides of the same and removed parts, one after the other, are the whole old text; the new sides of the same and added parts the whole new one.</remarks>
public readonly record struct DiffPart(DiffKind Kind, TextSpan Old, TextSpan New);

public enum DiffKind
{
    /// <summary>The same words; the white space between them may differ.</summary>
    Same,

    Removed,
    Added,
}
