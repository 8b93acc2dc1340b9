using ProgramTracker.Core.Access;

namespace ProgramTracker.Data.Access;

/// <summary>What an actor must be allowed to do for a command to run.</summary>
public enum CommandRight
{
    /// <summary>Take releases in, decide on statements, record grants.</summary>
    EditLedger = 0,

    /// <summary>Reference tables, settings.</summary>
    Administer = 1,

    /// <summary>Keep what is one's own and changes nothing for others: saved views.</summary>
    KeepViews = 2,
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
            CommandRight.KeepViews => true,
            _ => throw new ArgumentOutOfRangeException(nameof(right)),
        };
    }
}
