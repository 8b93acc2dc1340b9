namespace ProgramTracker.Data.Grants;

/// <summary>Two grants whose order doesn't matter; stored with the lower id first, so that each pair is one row.</summary>
public readonly record struct GrantPair
{
    private GrantPair(int firstId, int secondId) => (FirstId, SecondId) = (firstId, secondId);

    public int FirstId { get; }

    public int SecondId { get; }

    public static GrantPair Of(int one, int other)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(one, other);
        return one < other ? new GrantPair(one, other) : new GrantPair(other, one);
    }

    public int Other(int grantId) => grantId == FirstId ? SecondId : FirstId;
}
