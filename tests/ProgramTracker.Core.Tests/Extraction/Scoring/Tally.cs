namespace ProgramTracker.Core.Tests.Extraction.Scoring;

/// <summary>Hits, spurious and missed of one facet.</summary>
internal sealed class Tally
{
    public int Hits { get; private set; }

    public int Spurious { get; private set; }

    public int Missed { get; private set; }

    public double Precision => Hits + Spurious == 0 ? 1 : (double)Hits / (Hits + Spurious);

    public double Recall => Hits + Missed == 0 ? 1 : (double)Hits / (Hits + Missed);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public void Add(int hits, int spurious, int missed)
    {
        Hits += hits;
        Spurious += spurious;
        Missed += missed;
    }

    public void Add(bool right) => Add(right ? 1 : 0, right ? 0 : 1, right ? 0 : 1);
}
