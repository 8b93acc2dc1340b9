using ProgramTracker.Data.Access;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Web.Releases.Intake;

/// <summary>One file on its way in, and what became of it. Its bytes are kept only while it waits for an answer.</summary>
public sealed class IntakeFile(int number, string name)
{
    /// <summary>From 1, in the order of choosing; makes ids of fields.</summary>
    public int Number { get; } = number;

    public string Name { get; } = name;

    public ReadOnlyMemory<byte> Content { get; set; }

    public CommandResult<IntakeResult>? Result { get; set; }

    public string? Date { get; set; }

    public string? Issuer { get; set; }

    /// <summary>What the person said it is to a known release.</summary>
    public ReleaseRelation? Relation { get; set; }

    public bool IsAsked { get; set; }

    public bool AsksRelation => Result is { Succeeded: true, Value: { Similar.IsEmpty: false, CopyOfId: null } };

    public bool Waits => Result is { Succeeded: true, Value.Outcome: IntakeOutcome.NeedsAnswers };

    public int? StoredId => Result is { Succeeded: true, Value: { Outcome: IntakeOutcome.Stored or IntakeOutcome.NewVersion } stored } ? stored.ReleaseId : null;
}
