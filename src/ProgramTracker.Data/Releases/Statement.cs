using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Releases;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Programmes;

namespace ProgramTracker.Data.Releases;

/// <summary>One thing a release version states, with its quote, what was found and what was decided.</summary>
/// <remarks>
/// <see cref="PayloadJson"/> is the statement as it was found or first entered, <see cref="DecidedJson"/> as it was accepted; both are the statement record of
/// Core.Extraction for <see cref="Kind"/> (see <see cref="StatementPayload"/>). The columns from <see cref="Cents"/> on repeat what queries ask for, and always
/// follow the decided payload where there is one. <see cref="KindIndex"/> is the index by which statements of one kind and version name each other (PartOf, SameFactAs, Parent).
/// A statement is evidence and never an entry by itself.
/// A new version of a release takes over what was decided on the version before: <see cref="PredecessorId"/> is the statement that its words were found from, and <see cref="BearerId"/>
/// the one whose acceptance it carries on: evidence, entries, events and participations rest on that one and go on pointing at the version that stated them.
/// </remarks>
public sealed class Statement : IVersioned
{
    public int Id { get; set; }

    public int ReleaseId { get; set; }

    public Release? Release { get; set; }

    public int ReleaseVersionId { get; set; }

    public ReleaseVersion? ReleaseVersion { get; set; }

    public StatementKind Kind { get; set; }

    public StatementState State { get; set; }

    /// <summary>The place in the order of the text.</summary>
    public int Ordinal { get; set; }

    public int KindIndex { get; set; }

    public required string RuleId { get; set; }

    public int QuoteStart { get; set; }

    public int QuoteLength { get; set; }

    public required string QuoteExact { get; set; }

    public required string QuotePrefix { get; set; }

    public required string QuoteSuffix { get; set; }

    public int SentenceStart { get; set; }

    public int SentenceLength { get; set; }

    /// <summary>The numbers of <see cref="CertaintyReason"/>, parted by commas.</summary>
    public required string Reasons { get; set; }

    public bool IsSure { get; set; }

    public bool IsAddedByHand { get; set; }

    public long? Cents { get; set; }

    public long? LowerCents { get; set; }

    public long? UpperCents { get; set; }

    public AmountQualifier? Qualifier { get; set; }

    public FundingRole? Role { get; set; }

    public bool IsCounted { get; set; }

    public int? ProgrammeId { get; set; }

    public Programme? Programme { get; set; }

    public int? PeriodFrom { get; set; }

    public int? PeriodTo { get; set; }

    public long? CountValue { get; set; }

    public CountUnit? CountUnit { get; set; }

    public DateOnly? EventDay { get; set; }

    public string? PersonName { get; set; }

    public required string PayloadJson { get; set; }

    public string? DecidedJson { get; set; }

    public DateTime? DecidedAt { get; set; }

    public string? DecidedById { get; set; }

    public string? DecidedBy { get; set; }

    public string? DecisionNote { get; set; }

    /// <summary>The statement of the version before; of a proposed one, the accepted statement whose place it would take.</summary>
    public int? PredecessorId { get; set; }

    public Statement? Predecessor { get; set; }

    /// <summary>How the words of the predecessor were found; <see cref="RelocationOutcome.Lost"/> where they were not and this statement stands in their place.</summary>
    public RelocationOutcome? Relocation { get; set; }

    public int? BearerId { get; set; }

    public Statement? Bearer { get; set; }

    /// <summary>The number of the version that does not have it any longer; null while today's version has it, or it was never decided for.</summary>
    public int? LostInVersion { get; set; }

    public LostState? Loss { get; set; }

    public int Version { get; set; }

    public List<StatementMunicipality> Municipalities { get; } = [];
}
