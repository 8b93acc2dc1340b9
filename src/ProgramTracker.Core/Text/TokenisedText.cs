using System.Collections.Immutable;

namespace ProgramTracker.Core.Text;

/// <summary>A normalised text cut once into tokens, sentences and lines; every rule walks this and none searches the text again.</summary>
/// <remarks>
/// <see cref="Lower"/> has the same length as <see cref="Text"/>, so that positions hold for both. A sentence ends at . ! ? : (before a line break) or at a
/// paragraph break, never at an abbreviation, an ordinal ("27. Januar", "8. Integrationskongress"), an initial or inside a number; a line break alone ends it
/// only where the line looks like a heading, a table row or an address line. After some hundred tokens without an end it is cut. Building it takes time and memory linear in the text.
/// </remarks>
public sealed class TokenisedText
{
    internal TokenisedText(string text, string lower, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, ImmutableArray<TextSpan> lines)
    {
        Text = text;
        Lower = lower;
        Tokens = tokens;
        Sentences = sentences;
        Lines = lines;
    }

    public string Text { get; }

    public string Lower { get; }

    public ImmutableArray<Token> Tokens { get; }

    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>Every line of the text without its line break; empty lines included.</summary>
    public ImmutableArray<TextSpan> Lines { get; }

    public static TokenisedText Of(string text) => Tokeniser.Tokenise(text);

    public ReadOnlySpan<char> Word(int token) => Text.AsSpan(Tokens[token].Start, Tokens[token].Length);

    public ReadOnlySpan<char> LowerWord(int token) => Lower.AsSpan(Tokens[token].Start, Tokens[token].Length);

    public bool Is(int token, string lowerWord) => token >= 0 && token < Tokens.Length && LowerWord(token).SequenceEqual(lowerWord);

    public bool StartsUpper(int token) => char.IsUpper(Text[Tokens[token].Start]);

    /// <summary>The text's own characters from one token to another, both included.</summary>
    public TextSpan Span(int first, int last) => TextSpan.FromBounds(Tokens[first].Start, Tokens[last].End);

    /// <summary>The index of the first token that starts at or after a position; the token count where there is none.</summary>
    public int TokenAt(int position)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Tokens[middle].Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}

/// <summary>A sentence, a heading or a table row: its place in the text, its tokens (the end is not part of it) and the number of its paragraph.</summary>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int EndToken, int Paragraph);
