namespace ProgramTracker.Data.Ledger;

/// <summary>Why an entry was written, as a word of a closed list that pages put into the reader's language, and behind it what a person gave as reason.</summary>
public static class EntryReasons
{
    public const string Announced = "announced";

    /// <summary>Another accepted statement is more exact, or names the programme or the funding year.</summary>
    public const string BetterKnown = "better-known";

    /// <summary>The statement that bore it was corrected.</summary>
    public const string StatementCorrected = "statement-corrected";

    /// <summary>The statement that bore it was taken back.</summary>
    public const string StatementUndone = "statement-undone";

    /// <summary>A new version of the release states it otherwise.</summary>
    public const string NewVersion = "new-version";

    /// <summary>Its programme turned out to be another one.</summary>
    public const string ProgrammeMerged = "programme-merged";

    /// <summary>A decision takes the place of the announcement.</summary>
    public const string Decided = "decided";

    public const string Raised = "raised";
    public const string Reduced = "reduced";
    public const string Disbursed = "disbursed";
    public const string Repaid = "repaid";
    public const string OwnShare = "own-share";
    public const string EntryCorrected = "entry-corrected";

    /// <summary>A row of an imported list states it.</summary>
    public const string Listed = "listed";

    /// <summary>The row of the list says something else in its next file.</summary>
    public const string ListChanged = "list-changed";

    /// <summary>A person joined the grant with another.</summary>
    public const string Joined = "joined";

    /// <summary>A person separated it from the other again.</summary>
    public const string Separated = "separated";

    /// <summary>A release was marked as copy or correction of another, or as neither.</summary>
    public const string SourceMarked = "source-marked";

    private const string Separator = ": ";

    public static string With(string reason, string? note)
    {
        var text = string.IsNullOrWhiteSpace(note) ? reason : reason + Separator + note.Trim();
        return text.Length <= Database.Lengths.Note ? text : text[..Database.Lengths.Note];
    }

    /// <summary>The word and the person's own reason, which is null where none was given.</summary>
    public static (string Reason, string? Note) Read(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var at = stored.IndexOf(Separator, StringComparison.Ordinal);
        return at < 0 ? (stored, null) : (stored[..at], stored[(at + Separator.Length)..]);
    }
}
