using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Ledger;

/// <summary>Writes to the ledger inside a command: the only way in.</summary>
/// <remarks>
/// A command that will post calls <see cref="LockAsync"/> before it reads what it decides on: from then on no other ledger transaction can run until this one ends,
/// on both engines. All that one command posts is one ledger transaction; its reason is that of the first posting.
/// </remarks>
public sealed class LedgerWriter
{
    private readonly CommandRun _run;
    private LedgerTransaction? _transaction;

    internal LedgerWriter(CommandRun run) => _run = run;

    /// <summary>The number of the transaction of this command, once it has posted.</summary>
    public long? Number => _transaction?.Number;

    public async Task LockAsync()
    {
        var locked = await _run.Context.LedgerHead.Where(x => x.Id == LedgerHead.OnlyId)
            .ExecuteUpdateAsync(set => set.SetProperty(x => x.Number, x => x.Number), _run.Cancellation);
        if (locked != 1)
        {
            throw new InvalidOperationException("The ledger has no head: the database was not set up.");
        }
    }

    /// <summary>Adds an entry to this command's transaction. The caller fills everything but transaction and id.</summary>
    public async Task PostAsync(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        Check(entry);
        entry.TransactionNumber = (await OpenAsync(entry.Reason)).Number;
        _run.Context.LedgerEntries.Add(entry);
    }

    /// <summary>Adds many entries to this command's transaction at once; they are stored when it returns and are not tracked.</summary>
    public async Task PostAllAsync(IReadOnlyList<LedgerEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count == 0)
        {
            return;
        }

        var transaction = await OpenAsync(entries[0].Reason);
        await _run.Context.SaveChangesAsync(_run.Cancellation);
        foreach (var entry in entries)
        {
            Check(entry);
            entry.TransactionNumber = transaction.Number;
        }

        await BulkInsert.InsertAsync(_run.Context, entries, _run.Cancellation);
    }

    /// <summary>Takes an entry back: the negative of every figure, with the evidence of the entry it takes back.</summary>
    public async Task<LedgerEntry> ReverseAsync(LedgerEntry entry, string reason)
    {
        var reversal = ReversalOf(entry, reason);
        await PostAsync(reversal);
        return reversal;
    }

    /// <summary>The entry that takes another back, not posted yet.</summary>
    public static LedgerEntry ReversalOf(LedgerEntry entry, string reason)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.ReversesEntryId is not null)
        {
            throw new ArgumentException($"Entry {entry.Id} is itself a reversal; record the entry anew instead.", nameof(entry));
        }

        var reversal = CopyOf(entry, reason);
        reversal.Amount = entry.Amount.Negate();
        reversal.ReversesEntryId = entry.Id;
        return reversal;
    }

    /// <summary>An entry that says the same with the same evidence, not posted yet: for one that is reversed because it counts elsewhere from now on.</summary>
    public static LedgerEntry CopyOf(LedgerEntry entry, string reason)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new LedgerEntry
        {
            GrantId = entry.GrantId,
            Measure = entry.Measure,
            Basis = entry.Basis,
            Amount = entry.Amount,
            Qualifier = entry.Qualifier,
            ProgrammeId = entry.ProgrammeId,
            Bucket = entry.Bucket,
            Ags = entry.Ags,
            YearBucket = entry.YearBucket,
            Year = entry.Year,
            EffectiveDate = entry.EffectiveDate,
            StatementId = entry.StatementId,
            DecisionId = entry.DecisionId,
            ImportedRow = entry.ImportedRow,
            ImportId = entry.ImportId,
            ImportRowNumber = entry.ImportRowNumber,
            ListRowId = entry.ListRowId,
            Reason = reason,
        };
    }

    private static void Check(LedgerEntry entry)
    {
        if ((entry.Bucket == PlaceBucket.Municipality) != (entry.Ags is not null))
        {
            throw new ArgumentException($"An entry in {entry.Bucket} has AGS '{entry.Ags}'.", nameof(entry));
        }

        if ((entry.YearBucket == YearBucket.Stated) != (entry.Year is not null))
        {
            throw new ArgumentException($"An entry in {entry.YearBucket} has year '{entry.Year}'.", nameof(entry));
        }

        if (entry is { StatementId: null, Statement: null, DecisionId: null, Decision: null, ImportedRow: null })
        {
            throw new ArgumentException("An entry needs evidence.", nameof(entry));
        }
    }

    private async Task<LedgerTransaction> OpenAsync(string reason)
    {
        if (_transaction is not null)
        {
            return _transaction;
        }

        await LockAsync();
        var head = await _run.Context.LedgerHead.SingleAsync(x => x.Id == LedgerHead.OnlyId, _run.Cancellation);

        // Read under the lock: what an earlier query of this command has tracked may be older.
        await _run.Context.Entry(head).ReloadAsync(_run.Cancellation);
        head.Number++;
        head.At = _run.Now > head.At ? _run.Now : head.At;
        _transaction = new LedgerTransaction
        {
            Number = head.Number,
            At = head.At,
            ActorId = _run.Actor.Id,
            ActorName = _run.Actor.Name,
            Command = _run.Command,
            Reason = reason,
        };
        _run.Context.LedgerTransactions.Add(_transaction);
        return _transaction;
    }
}
