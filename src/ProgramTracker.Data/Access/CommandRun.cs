using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Ledger;

namespace ProgramTracker.Data.Access;

/// <summary>One command while it runs: its context inside the transaction, its actor and its moment.</summary>
public sealed class CommandRun
{
    private static readonly JsonSerializerOptions RecordOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    internal CommandRun(TrackerContext context, Actor actor, string command, DateTime now, CancellationToken cancellationToken)
    {
        Context = context;
        context.Moment = now;
        Actor = actor;
        Command = command;
        Now = now;
        Cancellation = cancellationToken;
        Ledger = new LedgerWriter(this);
    }

    public TrackerContext Context { get; }

    public Actor Actor { get; }

    public string Command { get; }

    /// <summary>UTC, whole milliseconds.</summary>
    public DateTime Now { get; }

    public CancellationToken Cancellation { get; }

    public LedgerWriter Ledger { get; }

    /// <summary>Records that this command changed a subject; the kind is the name of its class, so that a lost race can name who was faster.</summary>
    public void Record<TSubject>(object id, object? before = null, object? after = null)
    {
        Context.CommandRecords.Add(new CommandRecord
        {
            At = Now,
            ActorId = Actor.Id,
            ActorName = Actor.Name,
            ActorRole = Actor.Role,
            Command = Command,
            SubjectKind = typeof(TSubject).Name,
            SubjectId = Convert.ToString(id, CultureInfo.InvariantCulture),
            BeforeJson = before is null ? null : JsonSerializer.Serialize(before, RecordOptions),
            AfterJson = after is null ? null : JsonSerializer.Serialize(after, RecordOptions),
        });
    }

    /// <summary>Signs a new row with the actor and the moment of this command.</summary>
    public T Sign<T>(T row)
        where T : IRecorded
    {
        (row.RecordedAt, row.RecordedById, row.RecordedBy) = (Now, Actor.Id, Actor.Name);
        return row;
    }

    /// <summary>Null where the row still has the version that the caller saw; else who changed it meanwhile.</summary>
    public async Task<CommandFailure?> ChangedSinceAsync<TSubject>(TSubject row, int seenVersion, object id)
        where TSubject : IVersioned =>
        row.Version == seenVersion
            ? null
            : await ChangedMeanwhileAsync(Context, typeof(TSubject).Name, Convert.ToString(id, CultureInfo.InvariantCulture)!, Cancellation);

    internal static async Task<CommandFailure> ChangedMeanwhileAsync(TrackerContext context, string subjectKind, string subjectId, CancellationToken cancellationToken)
    {
        var last = await context.CommandRecords.AsNoTracking()
            .Where(x => x.SubjectKind == subjectKind && x.SubjectId == subjectId)
            .OrderByDescending(x => x.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return new CommandFailure(FailureReason.ChangedMeanwhile, null, last?.ActorName, last?.At, last?.Command);
    }

    internal async Task FinishAsync()
    {
        await Context.SaveChangesAsync(Cancellation);
    }
}
