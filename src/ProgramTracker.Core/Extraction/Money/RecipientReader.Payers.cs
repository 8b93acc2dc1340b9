using ProgramTracker.Core.Extraction.Places;

namespace ProgramTracker.Core.Extraction.Money;

/// <content>Who pays an own share.</content>
internal sealed partial class RecipientReader
{
    /// <summary>The places that the stretch of an own share names: whoever it is, pays.</summary>
    public bool ReadPayer(SumInText sum)
    {
        // "Während Eitorf nichts beisteuern muss, bringt Windeck 410.000 Euro auf": whom the sum's own clause names, before others.
        if (!ReadPayer(sum, sum.ClauseFirst, sum.ClauseEnd) && !ReadPayer(sum, sum.ZoneFirst, sum.ZoneEnd))
        {
            return false;
        }

        sum.Reasons.Add(CertaintyReason.RecipientFromCoreference);
        return true;
    }

    private bool ReadPayer(SumInText sum, int first, int end)
    {
        foreach (var place in PlacesIn(first, end))
        {
            if (place.Cue is not (PlaceCue.Dateline or PlaceCue.Bracket) && !IsCommonNoun(place))
            {
                AddPlace(sum, place);
            }
        }

        return sum.Recipients.Count > 0;
    }
}
