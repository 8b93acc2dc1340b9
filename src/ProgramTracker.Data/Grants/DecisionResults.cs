namespace ProgramTracker.Data.Grants;

/// <summary>What entering a decision did to the grant's awarded sum; <see cref="BeforeCents"/> is null where there was none.</summary>
public sealed record EnteredDecision(int GrantId, int DecisionId, bool GrantCreated, long? BeforeCents, long AfterCents, long LedgerNumber)
{
    /// <summary>By how much the decision differs from what was announced; zero where both say the same.</summary>
    public long DifferenceCents => AfterCents - (BeforeCents ?? AfterCents);
}

/// <summary>What an act or a corrected entry did to the sum of its measure.</summary>
public sealed record RecordedAct(int GrantId, int? DecisionId, long BeforeCents, long AfterCents, long LedgerNumber);

/// <summary>What the form for a decision on a recorded grant starts with.</summary>
/// <remarks><see cref="DecisionInput.DecidedOn"/> of <see cref="Prefill"/> is not set: the date of an announcement is not that of the decision.</remarks>
public sealed record DecisionForm(DecisionInput Prefill, string Recipients, long? AwardedCents, bool IsDecided, string? ProgrammeName);
