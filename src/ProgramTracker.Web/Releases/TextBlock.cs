using System.Collections.Immutable;

namespace ProgramTracker.Web.Releases;

/// <summary>A paragraph of a release cut where marks begin and end. Its pieces, one after the other, are the text from <see cref="Start"/> on, character for character.</summary>
public sealed record TextBlock(int Start, ImmutableArray<TextPiece> Pieces);

/// <summary>A stretch that lies in the same marks from its first to its last character; <see cref="Marks"/> has the outermost first.</summary>
public sealed record TextPiece(string Text, ImmutableArray<PieceMark> Marks);

/// <summary>One mark over a piece; <see cref="IsFirst"/> where the statement's quote begins, so that exactly one piece of each statement carries its anchor.</summary>
public readonly record struct PieceMark(TextMark Mark, bool IsFirst);
