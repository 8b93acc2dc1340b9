using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Releases;

/// <summary>A release set as a text to read, with every quote marked in its place; overlapping marks lie one over the other.</summary>
/// <remarks>Works as static HTML. In an interactive page <see cref="OnChosen"/> makes the marks clickable; the statements' list is the way for the keyboard.</remarks>
public sealed partial class MarkedText
{
    private string? _text;
    private IReadOnlyList<TextMark>? _marks;
    private ImmutableArray<TextBlock> _blocks = [];

    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<TextMark> Marks { get; set; } = [];

    /// <summary>The statement whose quote is softly backed and whose sentence is shown.</summary>
    [Parameter]
    public long? Chosen { get; set; }

    [Parameter]
    public EventCallback<long> OnChosen { get; set; }

    public ElementReference Element { get; private set; }

    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_text, Text) || !ReferenceEquals(_marks, Marks))
        {
            (_text, _marks) = (Text, Marks);
            _blocks = TextBlocks.Of(Text, Marks);
        }
    }

    private RenderFragment Pieces(TextBlock block) => builder =>
    {
        foreach (var piece in block.Pieces)
        {
            var shown = piece.Marks.Where(mark => !mark.Mark.IsContext || mark.Mark.Id == Chosen).ToArray();
            for (var depth = 0; depth < shown.Length; depth++)
            {
                Open(builder, shown[depth], depth == shown.Length - 1);
            }

            builder.AddContent(10, piece.Text);
            foreach (var _ in shown)
            {
                builder.CloseElement();
            }
        }
    };

    private void Open(RenderTreeBuilder builder, PieceMark piece, bool isInnermost)
    {
        var (mark, isFirst) = piece;
        builder.OpenElement(0, mark.IsContext ? "span" : "mark");
        builder.AddAttribute(1, "class", Classes(mark));
        builder.AddAttribute(2, "id", isFirst ? Addresses.StatementAnchor(mark.Id) : null);
        if (isInnermost && !mark.IsContext && OnChosen.HasDelegate)
        {
            builder.AddAttribute(3, "onclick", EventCallback.Factory.Create(this, () => OnChosen.InvokeAsync(mark.Id)));
        }
    }

    private string Classes(TextMark mark)
    {
        var kind = "kind-" + mark.Kind.ToString().ToLowerInvariant();
        return (mark.IsContext, mark.Id == Chosen) switch
        {
            (true, _) => $"sentence {kind}",
            (_, true) => $"mark mark-chosen {kind}",
            _ => $"mark {kind}",
        };
    }
}
