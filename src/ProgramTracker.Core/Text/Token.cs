namespace ProgramTracker.Core.Text;

/// <summary>The smallest piece of a text that a rule looks at. Positions are UTF-16 code units of the normalised text; the end is not part of it.</summary>
/// <remarks>A word keeps its inner hyphens and apostrophes ("Köln-Mülheim", "Niedersachsen's"); a number keeps its inner points, commas and spaced thousands ("1.289.878", "984 000"); everything else is one character a token.</remarks>
public readonly record struct Token(int Start, int End, TokenKind Kind, int Sentence)
{
    public int Length => End - Start;

    public TextSpan Span => TextSpan.FromBounds(Start, End);
}

public enum TokenKind : byte
{
    /// <summary>Letters, with inner hyphens, apostrophes, digits and *-forms ("Migrant*innen").</summary>
    Word,

    /// <summary>Digits with inner separators.</summary>
    Number,

    /// <summary>One opening or closing quotation mark of any form.</summary>
    QuotationMark,

    Punctuation,

    LineBreak,

    /// <summary>Two line breaks or more: a paragraph ends.</summary>
    ParagraphBreak,
}
