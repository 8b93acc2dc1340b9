using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction;

/// <summary>A programme that a release names, once, with the words it uses for it and where.</summary>
public sealed record ProgrammeMention(ProgrammeRef Programme, ImmutableArray<string> Mentions, ImmutableArray<TextSpan> Spans, string RuleId);
