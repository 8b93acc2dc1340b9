using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction;

/// <summary>A municipality or Kreis that a release names, once, with its strongest role and every place that names it.</summary>
public sealed record MunicipalityMention(PlaceRef Place, MunicipalityRole Role, ImmutableArray<TextSpan> Spans, string RuleId);

/// <summary>What a municipality is in a release, weakest first; the strongest one counts.</summary>
public enum MunicipalityRole
{
    Mentioned = 0,

    /// <summary>Where something was said or dated ("sagte heute in Düsseldorf").</summary>
    Dateline = 1,

    Venue = 2,

    Recipient = 3,
}
