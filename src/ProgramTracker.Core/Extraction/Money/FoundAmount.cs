using System.Runtime.InteropServices;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>A sum of money as it stands in a text, before anything is known about what it is for.</summary>
/// <remarks>
/// <see cref="Span"/> is the bare amount without its qualifier; tokens <see cref="FirstToken"/> to <see cref="LastToken"/> (both included) hold it, and
/// <see cref="QualifierToken"/> is where its qualifier starts, or the first token. <see cref="UnitCents"/> is the place value of the last stated digit.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FoundAmount(
    TextSpan Span,
    int FirstToken,
    int LastToken,
    int QualifierToken,
    long Cents,
    long UnitCents,
    AmountQualifier Qualifier,
    string RuleId)
{
    /// <summary>The unit stands at a later number ("von 455 auf 700 Millionen").</summary>
    public bool IsElliptical { get; init; }

    public bool FromDeutscheMark { get; init; }

    /// <summary>The former value in "von … auf …".</summary>
    public bool IsPrevious { get; init; }

    /// <summary>One end of a range ("zwischen 5.000 und 10.000 Euro").</summary>
    public bool IsRange { get; init; }

    /// <summary>The qualifier word means something else as well, and the sentence does not decide.</summary>
    public bool QualifierDoubtful { get; init; }

    /// <summary>A number in a table whose column names the unit.</summary>
    public bool FromTable { get; init; }

    public Amount ToAmount() => AmountBounds.Of(Cents, Qualifier, UnitCents, FromDeutscheMark);
}
