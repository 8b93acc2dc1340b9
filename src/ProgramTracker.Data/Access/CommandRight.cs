using ProgramTracker.Core.Access;

namespace ProgramTracker.Data.Access;

/// <summary>What an actor must be allowed to do for a command to run.</summary>
public enum CommandRight
{
    /// <summary>Take releases in, decide on statements, record grants.</summary>
    EditLedger = 0,

    /// <summary>Reference tables, settings.</summary>
    Administer = 1,
}

public static class CommandRightExtensions
{
    public static bool Has(this Actor actor, CommandRight right)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return right switch
        {
            CommandRight.EditLedger => actor.EditsLedger,
            CommandRight.Administer => actor.Role == ActorRole.Administrator,
            _ => throw new ArgumentOutOfRangeException(nameof(right)),
        };
    }
}
