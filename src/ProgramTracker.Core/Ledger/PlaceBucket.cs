namespace ProgramTracker.Core.Ledger;

/// <summary>Where an entry counts (counting rule 7); the numbers are stored. Every entry is in exactly one bucket, so that the buckets of a programme add up to its total.</summary>
public enum PlaceBucket
{
    /// <summary>One Gemeinde, kreisfreie Stadt or Kreis, named by its AGS.</summary>
    Municipality = 0,

    /// <summary>mehrere Kommunen: in full in the programme, in no single city.</summary>
    Several = 1,

    /// <summary>außerhalb von Nordrhein-Westfalen</summary>
    Outside = 2,

    /// <summary>das Land als Ganzes</summary>
    Land = 3,

    /// <summary>A recipient whose place is not known yet.</summary>
    Unlocated = 4,
}
