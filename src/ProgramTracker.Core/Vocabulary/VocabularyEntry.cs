namespace ProgramTracker.Core.Vocabulary;

/// <summary>One phrase of a vocabulary file: what it means, a sentence that it must find and one in which it must not fire.</summary>
/// <remarks>
/// <see cref="Id"/> is unique over all files and stable: stored statements name it. <see cref="Phrase"/> is in the notation of
/// <see cref="Text.PhraseTable{T}"/>. Several phrases may be listed in one row, parted by |, where they only differ in form.
/// </remarks>
public sealed record VocabularyEntry(string File, string Id, string Phrase, string Meaning, string Finds, string FindsNot)
{
    public IEnumerable<string> Phrases => Phrase.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
