using System.Collections.Immutable;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;
using ProgramTracker.Web.Releases;

namespace ProgramTracker.Web.Review;

/// <summary>Where a person stands in the review of one release: the order of its statements, the one at hand, and what can be taken back.</summary>
/// <remarks>Knows no page and no database: it is given what was read and says what is next.</remarks>
public sealed class ReviewSession
{
    private readonly Stack<int> _decided = new();
    private ReviewOrder _order;

    public ReviewSession(ReleaseReview release, int? first = null)
    {
        ArgumentNullException.ThrowIfNull(release);
        (Release, Marks) = (release, ReviewMarks.Of(release));
        Statements = Sorted();
        ChosenId = Statements.Any(statement => statement.Id == first)
            ? first
            : (Statements.FirstOrDefault(Waits) ?? Statements.FirstOrDefault())?.Id;
    }

    public ReleaseReview Release { get; private set; }

    public IReadOnlyList<TextMark> Marks { get; private set; }

    public ImmutableArray<StatementReview> Statements { get; private set; }

    public int? ChosenId { get; private set; }

    public StatementReview? Chosen => Statements.FirstOrDefault(statement => statement.Id == ChosenId);

    /// <summary>From 1; 0 where there is nothing.</summary>
    public int Position => Chosen is { } chosen ? Statements.IndexOf(chosen) + 1 : 0;

    public ReviewOrder Order
    {
        get => _order;
        set
        {
            _order = value;
            Statements = Sorted();
        }
    }

    public static bool Waits(StatementReview statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement.State == StatementState.Proposed;
    }

    /// <summary>What was read anew. The text and the marks stay the same objects where nothing about them changed, so that nothing is laid out again.</summary>
    public void Refresh(ReleaseReview release)
    {
        ArgumentNullException.ThrowIfNull(release);
        Release = release.Text == Release.Text ? release with { Text = Release.Text } : release;
        var marks = ReviewMarks.Of(release);
        if (!marks.SequenceEqual(Marks))
        {
            Marks = marks;
        }

        Statements = Sorted();
        if (Chosen is null)
        {
            ChosenId = (Statements.FirstOrDefault(Waits) ?? Statements.FirstOrDefault())?.Id;
        }
    }

    public void Choose(int id)
    {
        if (Statements.Any(statement => statement.Id == id))
        {
            ChosenId = id;
        }
    }

    /// <summary>One up or down; stays at the ends.</summary>
    public void Move(int by)
    {
        if (!Statements.IsEmpty)
        {
            ChosenId = Statements[Math.Clamp(Position - 1 + by, 0, Statements.Length - 1)].Id;
        }
    }

    /// <summary>After a decision: the next that waits, from here on and then from the start; stays where nothing waits.</summary>
    public void Decided(int id)
    {
        _decided.Push(id);
        var from = Math.Max(0, Position - 1);
        var next = Statements.Skip(from).Concat(Statements.Take(from)).FirstOrDefault(statement => Waits(statement) && statement.Id != id);
        ChosenId = next?.Id ?? ChosenId;
    }

    /// <summary>What "take back" is about: the statement at hand where it is decided, else the last one decided here.</summary>
    public StatementReview? ToUndo()
    {
        if (Chosen is { } chosen && !Waits(chosen))
        {
            return chosen;
        }

        while (_decided.TryPeek(out var id))
        {
            if (Statements.FirstOrDefault(statement => statement.Id == id) is { } last && !Waits(last))
            {
                return last;
            }

            _decided.Pop();
        }

        return null;
    }

    private ImmutableArray<StatementReview> Sorted() => _order == ReviewOrder.DoubtsFirst
        ? [.. Release.Statements.OrderBy(statement => Waits(statement) ? 0 : 1).ThenByDescending(statement => Doubts(statement.Content))]
        : Release.Statements;

    private static int Doubts(ExtractedStatement statement) => statement.Reasons.Count(reason => reason.IsDoubt());
}

/// <summary>How the statements of a release follow each other in its review.</summary>
public enum ReviewOrder
{
    Text = 0,
    DoubtsFirst = 1,
}
