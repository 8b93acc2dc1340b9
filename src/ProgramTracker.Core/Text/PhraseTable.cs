namespace ProgramTracker.Core.Text;

/// <summary>Finds phrases of a vocabulary at a token, longest first, in time that does not depend on how many phrases there are.</summary>
/// <remarks>
/// A phrase is lower-case words parted by spaces; a part may end or start with * ("bewillig*", "*konferenz", "*förder*"), and a part in brackets is optional
/// ("zur (vollen) verfügung"). Affixes match at least one further character or none, and of several that fit the longest wins ("*eigenmittel" before "*mittel").
/// A part that is * alone is any one word or number. Filled once, then only read: reading is safe from several threads.
/// </remarks>
public sealed class PhraseTable<T>
{
    private readonly Node _root = new();

    public int Count { get; private set; }

    public void Add(string phrase, T value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(phrase);
        AddParts(_root, phrase.Trim().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries), value);
        Count++;
    }

    /// <summary>The longest phrase that starts at a token, with how many tokens it takes. Line breaks inside a phrase are passed over.</summary>
    public bool TryMatch(TokenisedText text, int token, out T value, out int tokens)
    {
        value = default!;
        tokens = 0;
        return token < text.Tokens.Length && text.Tokens[token].Kind is not (TokenKind.LineBreak or TokenKind.ParagraphBreak)
            && Match(_root, text, token, token, ref value, ref tokens);
    }

    private static void AddParts(Node node, ReadOnlySpan<string> parts, T value)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            if (part.Length > 2 && part[0] == '(' && part[^1] == ')')
            {
                AddParts(node, parts[(i + 1)..], value);
                part = part[1..^1];
            }

            node = node.Child(part);
        }

        node.Set(value);
    }

    private static bool Match(Node node, TokenisedText text, int start, int token, ref T value, ref int tokens)
    {
        var found = false;
        if (node.HasValue && token - start > tokens)
        {
            value = node.Value;
            tokens = token - start;
            found = true;
        }

        var next = token;
        if (token > start && next < text.Tokens.Length && text.Tokens[next].Kind == TokenKind.LineBreak)
        {
            next++;
        }

        if (next >= text.Tokens.Length || node.IsLeaf)
        {
            return found;
        }

        var word = text.LowerWord(next);
        if (node.Exact(word) is { } exact)
        {
            found |= Match(exact, text, start, next + 1, ref value, ref tokens);
        }

        if (node.Any is { } any && text.Tokens[next].Kind is TokenKind.Word or TokenKind.Number)
        {
            found |= Match(any, text, start, next + 1, ref value, ref tokens);
        }

        if (node.Affixes is { } affixes)
        {
            foreach (var affix in affixes)
            {
                if (affix.Fits(word))
                {
                    found |= Match(affix.Node, text, start, next + 1, ref value, ref tokens);
                }
            }
        }

        return found;
    }

    private sealed class Node
    {
        private Dictionary<string, Node>? _children;
        private Dictionary<string, Node>.AlternateLookup<ReadOnlySpan<char>> _lookup;

        public bool HasValue { get; private set; }

        public T Value { get; private set; } = default!;

        public List<Affix>? Affixes { get; private set; }

        public Node? Any { get; private set; }

        public bool IsLeaf => _children is null && Affixes is null && Any is null;

        public void Set(T value)
        {
            HasValue = true;
            Value = value;
        }

        public Node? Exact(ReadOnlySpan<char> word) => _children is not null && _lookup.TryGetValue(word, out var node) ? node : null;

        public Node Child(string part)
        {
            bool open = part[0] == '*', more = part[^1] == '*';
            if (part is "*")
            {
                return Any ??= new Node();
            }

            if (part.Length > 1 && (open || more))
            {
                var core = part.Trim('*');
                Affixes ??= [];
                if (Affixes.Find(a => a.Core == core && a.Open == open && a.More == more) is { } known)
                {
                    return known.Node;
                }

                var affix = new Affix(core, open, more, new Node());
                var longer = Affixes.FindIndex(a => a.Core.Length < core.Length);
                Affixes.Insert(longer < 0 ? Affixes.Count : longer, affix);
                return affix.Node;
            }

            if (_children is null)
            {
                _children = new Dictionary<string, Node>(StringComparer.Ordinal);
                _lookup = _children.GetAlternateLookup<ReadOnlySpan<char>>();
            }

            if (!_children.TryGetValue(part, out var child))
            {
                _children[part] = child = new Node();
            }

            return child;
        }
    }

    private sealed record Affix(string Core, bool Open, bool More, Node Node)
    {
        public bool Fits(ReadOnlySpan<char> word) => (Open, More) switch
        {
            (true, true) => word.Contains(Core, StringComparison.Ordinal),
            (true, false) => word.EndsWith(Core, StringComparison.Ordinal),
            _ => word.StartsWith(Core, StringComparison.Ordinal),
        };
    }
}
