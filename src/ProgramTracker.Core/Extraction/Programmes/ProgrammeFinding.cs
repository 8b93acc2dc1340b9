using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Programmes;

/// <summary>One place in a text that names a funding programme. <see cref="Mention"/> is the text's words at <see cref="Span"/>.</summary>
public sealed record ProgrammeFinding(int FirstToken, int LastToken, TextSpan Span, ProgrammeRef Programme, string Mention, string RuleId);
