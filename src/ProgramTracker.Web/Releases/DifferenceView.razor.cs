using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Web.Releases;

/// <summary>Two texts as one: what was removed is struck out, what was added underlined, each also said in words; long stretches without a change are left out in the middle.</summary>
public sealed partial class DifferenceView
{
    private const int ShownAround = 220;

    [Parameter, EditorRequired]
    public string Before { get; set; } = "";

    [Parameter, EditorRequired]
    public string After { get; set; } = "";

    [Parameter, EditorRequired]
    public ImmutableArray<DiffPart> Parts { get; set; } = [];

    private IEnumerable<Piece> Pieces
    {
        get
        {
            for (var i = 0; i < Parts.Length; i++)
            {
                var part = Parts[i];
                var text = part.Kind == DiffKind.Removed ? part.Old.In(Before) : part.New.In(After);
                if (part.Kind != DiffKind.Same || text.Length <= ShownAround * 3)
                {
                    yield return new Piece(part.Kind, text, false);
                    continue;
                }

                if (i > 0)
                {
                    yield return new Piece(part.Kind, text[..WordEnd(text, ShownAround)], false);
                }

                yield return new Piece(part.Kind, "", true);
                if (i < Parts.Length - 1)
                {
                    yield return new Piece(part.Kind, text[WordEnd(text, text.Length - ShownAround)..], false);
                }
            }
        }
    }

    private static int WordEnd(string text, int from)
    {
        var end = text.IndexOf(' ', from);
        return end < 0 ? from : end;
    }

    private sealed record Piece(DiffKind Kind, string Text, bool IsLeftOut);
}
