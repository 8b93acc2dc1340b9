using System.Collections.Immutable;
using ProgramTracker.Core.Extraction.Dates;
using ProgramTracker.Core.Extraction.Places;
using ProgramTracker.Core.Extraction.Programmes;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>What the rules of money read: the text, what was found in it before, and what is known beside it.</summary>
public sealed record FundingReading(
    TokenisedText Text,
    ImmutableArray<PlaceFinding> Places,
    ImmutableArray<ProgrammeFinding> Programmes,
    ImmutableArray<DateFinding> Dates,
    ReadingContext Context);
