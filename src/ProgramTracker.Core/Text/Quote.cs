namespace ProgramTracker.Core.Text;

/// <summary>Exact words of a release version with their position and what stands around them, so that they can be found again in another version.</summary>
/// <remarks>
/// Positions are measured on the normalised text. <see cref="Exact"/> always equals the text at <see cref="Span"/>; <see cref="Prefix"/> and
/// <see cref="Suffix"/> hold up to <see cref="ContextLength"/> characters and are shorter only at the ends of the text.
/// The members are those of the W3C TextQuoteSelector.
/// </remarks>
public sealed record Quote(TextSpan Span, string Exact, string Prefix, string Suffix)
{
    public const int ContextLength = 32;

    public static Quote Of(string text, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, text.Length);
        var before = Math.Max(0, span.Start - ContextLength);
        var after = Math.Min(text.Length, span.End + ContextLength);
        return new Quote(span, span.In(text), text[before..span.Start], text[span.End..after]);
    }
}
