namespace ProgramTracker.Core.Text;

/// <summary>Finds names that are several tokens long, longest first, in time that does not depend on how many names there are.</summary>
/// <remarks>
/// Names are cut by the same tokeniser as texts, so brackets, commas and hyphens in them match as they stand. Letter case is ignored here: who needs capitals
/// checks them. A single line break inside a name is passed over. Filled once, then only read: reading is safe from several threads.
/// </remarks>
public sealed class TokenTrie<T>
{
    private readonly Node _root = new();

    public void Add(string name, Func<T?, T> merge)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(merge);
        var tokens = TokenisedText.Of(name);
        var node = _root;
        for (var i = 0; i < tokens.Tokens.Length; i++)
        {
            node = node.Child(tokens.LowerWord(i).ToString());
        }

        node.Value = merge(node.HasValue ? node.Value : default);
        node.HasValue = true;
    }

    public void Add(string name, T value) => Add(name, _ => value);

    /// <summary>The longest name that starts at a token, with how many tokens it takes.</summary>
    public bool TryMatch(TokenisedText text, int token, out T value, out int tokens)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = default!;
        tokens = 0;
        var node = _root;
        for (var next = token; next < text.Tokens.Length; next++)
        {
            if (next > token && text.Tokens[next].Kind == TokenKind.LineBreak)
            {
                continue;
            }

            if (node.Find(text.LowerWord(next)) is not { } found)
            {
                break;
            }

            node = found;
            if (node.HasValue)
            {
                value = node.Value;
                tokens = next - token + 1;
            }
        }

        return tokens > 0;
    }

    /// <summary>A name of one word, looked up without a text.</summary>
    public bool TryGetWord(ReadOnlySpan<char> lowerWord, out T value)
    {
        var node = _root.Find(lowerWord);
        value = node is null ? default! : node.Value;
        return node is { HasValue: true };
    }

    private sealed class Node
    {
        private Dictionary<string, Node>? _children;
        private Dictionary<string, Node>.AlternateLookup<ReadOnlySpan<char>> _lookup;

        public bool HasValue { get; set; }

        public T Value { get; set; } = default!;

        public Node? Find(ReadOnlySpan<char> word) => _children is not null && _lookup.TryGetValue(word, out var node) ? node : null;

        public Node Child(string word)
        {
            if (_children is null)
            {
                _children = new Dictionary<string, Node>(StringComparer.Ordinal);
                _lookup = _children.GetAlternateLookup<ReadOnlySpan<char>>();
            }

            if (!_children.TryGetValue(word, out var child))
            {
                _children[word] = child = new Node();
            }

            return child;
        }
    }
}
