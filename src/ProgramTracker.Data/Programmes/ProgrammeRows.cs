using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Programmes;

/// <summary>Adds a programme that a text or a decision names and the reference tables don't know.</summary>
internal static class ProgrammeRows
{
    public static Programme Add(TrackerContext context, string name, string key)
    {
        var shown = name.Trim();
        shown = shown.Length <= Lengths.Name ? shown : shown[..Lengths.Name];
        var programme = new Programme { Key = key, Name = shown, FoldedName = FoldedColumn.Of(shown) };
        programme.Names.Add(new ProgrammeName { Spelling = shown, Folded = programme.FoldedName });
        context.Programmes.Add(programme);
        return programme;
    }
}
