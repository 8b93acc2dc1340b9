using System.Collections.Immutable;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Verdicts;

/// <summary>The statements of a text as it was just read, ready for judging without being stored: how a draft is checked.</summary>
public static class SourceStatements
{
    /// <summary>
    /// Ids count the funding statements from 1 and go on with the counts, in the order of <see cref="ExtractedRelease.Funding"/> and <see cref="ExtractedRelease.Counts"/>.
    /// <paramref name="programmeKey"/> gives the key of the recorded programme that a text's name means; places of the statements must carry today's AGS.
    /// </summary>
    public static ImmutableArray<SourceStatement> Of(ExtractedRelease release, Func<ProgrammeRef, string?> programmeKey)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(programmeKey);
        var text = release.Text.Text;
        var places = release.Municipalities.Where(x => x.Role != MunicipalityRole.Dateline).SelectMany(x => x.Spans).ToList();
        var statements = ImmutableArray.CreateBuilder<SourceStatement>(release.Funding.Length + release.Counts.Length);
        void Add(ExtractedStatement statement, int index, ProgrammeRef? programme, TextSpan sentence) => statements.Add(new SourceStatement(
            statements.Count + 1,
            index,
            statement,
            programme is null ? null : programmeKey(programme),
            sentence.In(text),
            statement.Quote.Span.Start - sentence.Start,
            sentence.Start)
        {
            NamesPlace = places.Exists(x => x.Start < sentence.End && sentence.Start < x.End),
        });
        for (var i = 0; i < release.Funding.Length; i++)
        {
            Add(release.Funding[i], i, release.Funding[i].Programme, release.Funding[i].Sentence);
        }

        for (var i = 0; i < release.Counts.Length; i++)
        {
            Add(release.Counts[i], i, release.Counts[i].Programme, release.Counts[i].Sentence);
        }

        return statements.MoveToImmutable();
    }
}
