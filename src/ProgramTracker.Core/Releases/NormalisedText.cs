using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Releases;

/// <summary>The text on which all positions are measured: encoding damage mended, hyphenation joined, line ends as \n.</summary>
/// <remarks>Nothing else is changed: no word is replaced, no sentence moved. <see cref="Repairs"/> says what was mended, with the place in this text and the former words.</remarks>
public sealed record NormalisedText(string Text, ImmutableArray<TextRepair> Repairs);

/// <summary>One place that was mended: what stands there now and what the original had.</summary>
public sealed record TextRepair(TextSpan Span, string Was, RepairKind Kind);

/// <summary>Why a place was mended; the numbers are stored.</summary>
public enum RepairKind
{
    /// <summary>A question mark stood for a quotation mark.</summary>
    QuotationMark = 0,

    /// <summary>A damaged word of which the same text has the undamaged form ("Kayk?n", "Kaykin").</summary>
    DamagedWord = 1,

    SoftHyphen = 2,

    LineEndHyphen = 3,

    /// <summary>UTF-8 read as Windows-1252 ("Ã¼").</summary>
    Mojibake = 4,

    /// <summary>A space or control character that is no text (byte order mark, non-breaking space, zero width).</summary>
    Invisible = 5,
}
