using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Reference;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Data.Programmes;

/// <summary>Keeps programmes up to date: names, years, spellings, control figures, and merging one that a text named with the known one it means.</summary>
/// <remarks>The version is that of the programme's row as the person saw it; every change counts it up, also one of a spelling or a figure. What the reference tables brought is never taken away.</remarks>
public sealed class ProgrammeCommands(CommandRunner commands)
{
    /// <summary>The measure of a control figure that a person enters: what was announced as the programme's budget for a year.</summary>
    public const string BudgetMeasure = "budget_announced";

    /// <summary>A new programme; its key for addresses is made of its name.</summary>
    public async Task<CommandResult<string>> CreateAsync(Actor actor, ProgrammeInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return await commands.RunAsync<string>(actor, CommandNames.CreateProgramme, CommandRight.EditLedger, async run =>
        {
            if ((input.Check() ?? await NameTakenAsync(run, input.Name, null)) is { } failure)
            {
                return failure;
            }

            var lookup = await ReferenceLookup.LoadAsync(run.Context, run.Cancellation);
            var added = ProgrammeRows.Add(run.Context, input.Name, lookup.FreeKey(input.Name));
            input.WriteTo(added);
            await run.Context.SaveChangesAsync(run.Cancellation);
            run.Record<Programme>(added.Id, null, ProgrammeInput.Describe(added));
            return added.Key;
        }, cancellationToken);
    }

    public Task<CommandResult<int>> ChangeAsync(Actor actor, string key, int version, ProgrammeInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return OnAsync(actor, CommandNames.ChangeProgramme, key, version, async (run, programme) =>
        {
            if ((input.Check() ?? await NameTakenAsync(run, input.Name, programme.Id)) is { } failure)
            {
                return failure;
            }

            var before = ProgrammeInput.Describe(programme);
            ReferenceValues.Keep(run.Context.Entry<IReferenceRow>(programme));
            input.WriteTo(programme);

            // Under its new name it must be found too; the former one stays a spelling.
            if (!programme.Names.Exists(x => x.Folded == programme.FoldedName))
            {
                programme.Names.Add(new ProgrammeName { Spelling = programme.Name, Folded = programme.FoldedName });
            }

            run.Record<Programme>(programme.Id, before, ProgrammeInput.Describe(programme));
            return null;
        }, cancellationToken);
    }

    /// <summary>One more way in which texts write the name; with context the bare word is not enough.</summary>
    public Task<CommandResult<int>> AddSpellingAsync(Actor actor, string key, int version, string spelling, bool needsContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(spelling);
        return OnAsync(actor, CommandNames.AddProgrammeSpelling, key, version, async (run, programme) =>
        {
            var shown = spelling.Trim();
            if (SpellingFault(shown) is { } fault)
            {
                return fault;
            }

            if ((programme.Names.Exists(x => x.Spelling == shown) ? programme.Name : await SpellingTakenAsync(run, shown, programme.Id)) is { } holder)
            {
                return new CommandFailure(FailureReason.SpellingTaken, holder);
            }

            programme.Names.Add(new ProgrammeName { Spelling = shown, Folded = FoldedColumn.Of(shown), NeedsContext = needsContext });
            run.Record<Programme>(programme.Id, null, new { Spelling = shown, NeedsContext = needsContext });
            return null;
        }, cancellationToken);
    }

    public Task<CommandResult<int>> RemoveSpellingAsync(Actor actor, string key, int version, int nameId, CancellationToken cancellationToken) =>
        OnAsync(actor, CommandNames.RemoveProgrammeSpelling, key, version, (run, programme) =>
        {
            var name = programme.Names.Find(x => x.Id == nameId);
            CommandFailure? failure = name switch
            {
                null => new CommandFailure(FailureReason.NotFound),
                { IsReference: true } => new CommandFailure(FailureReason.FromReference),
                _ when name.Folded == programme.FoldedName && programme.Names.Count(x => x.Folded == programme.FoldedName) == 1 => new CommandFailure(FailureReason.OwnName),
                _ => null,
            };
            if (failure is null)
            {
                run.Context.ProgrammeNames.Remove(name!);
                run.Record<Programme>(programme.Id, new { name!.Spelling, name.NeedsContext });
            }

            return Task.FromResult(failure);
        }, cancellationToken);

    /// <summary>A budget of a year, as a source says: a control figure, never an award.</summary>
    public Task<CommandResult<int>> AddBudgetAsync(Actor actor, string key, int version, int year, long cents, string? source, CancellationToken cancellationToken) =>
        OnAsync(actor, CommandNames.AddProgrammeFigure, key, version, async (run, programme) =>
        {
            if (year is < 1900 or > 2200)
            {
                return new CommandFailure(FailureReason.YearOutOfRange, nameof(year));
            }

            if (cents is <= 0 or > StatementInput.LargestCents)
            {
                return new CommandFailure(cents <= 0 ? FailureReason.AmountMissing : FailureReason.AmountTooLarge, nameof(cents));
            }

            if (source?.Trim().Length > Lengths.Facts)
            {
                return new CommandFailure(FailureReason.TextTooLong, nameof(source));
            }

            var text = year.ToString("D4", System.Globalization.CultureInfo.InvariantCulture);
            if (await run.Context.ProgrammeFigures.AnyAsync(x => x.ProgrammeId == programme.Id && x.Measure == BudgetMeasure && x.DateText == text && !x.IsReference, run.Cancellation))
            {
                return new CommandFailure(FailureReason.YearTaken, text);
            }

            var row = new ProgrammeFigureRow
            {
                ProgrammeId = programme.Id,
                DateText = text,
                Year = year,
                Measure = BudgetMeasure,
                Value = cents,
                IsMoney = true,
                Unit = "EUR",
                Source = string.IsNullOrWhiteSpace(source) ? null : source.Trim(),
            };
            run.Context.ProgrammeFigures.Add(row);
            run.Record<Programme>(programme.Id, null, Describe(row));
            return null;
        }, cancellationToken);

    public Task<CommandResult<int>> RemoveBudgetAsync(Actor actor, string key, int version, int figureId, CancellationToken cancellationToken) =>
        OnAsync(actor, CommandNames.RemoveProgrammeFigure, key, version, async (run, programme) =>
        {
            var row = await run.Context.ProgrammeFigures.SingleOrDefaultAsync(x => x.Id == figureId && x.ProgrammeId == programme.Id, run.Cancellation);
            if (row is null or { IsReference: true })
            {
                return new CommandFailure(row is null ? FailureReason.NotFound : FailureReason.FromReference);
            }

            run.Context.ProgrammeFigures.Remove(row);
            run.Record<Programme>(programme.Id, Describe(row));
            return null;
        }, cancellationToken);

    /// <summary>Says that a programme which a text named is a known one: its grants count there, their entries are reversed and written anew, its names lead there.</summary>
    public async Task<CommandResult<ProgrammeMergeResult>> MergeAsync(Actor actor, string key, int version, string intoKey, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return await commands.RunAsync<ProgrammeMergeResult>(actor, CommandNames.MergeProgramme, CommandRight.EditLedger, async run =>
        {
            if (string.IsNullOrWhiteSpace(reason))
            {
                return new CommandFailure(FailureReason.ReasonMissing);
            }

            if (reason.Length > Lengths.Note)
            {
                return new CommandFailure(FailureReason.TextTooLong, nameof(reason));
            }

            await run.Ledger.LockAsync();
            var from = await run.Context.Programmes.SingleOrDefaultAsync(x => x.Key == key, run.Cancellation);
            var into = await run.Context.Programmes.SingleOrDefaultAsync(x => x.Key == intoKey, run.Cancellation);
            if (from is null)
            {
                return new CommandFailure(FailureReason.NotFound);
            }

            if (await run.ChangedSinceAsync(from, version, from.Id) is { } changed)
            {
                return changed;
            }

            if (from.IsReference)
            {
                return new CommandFailure(FailureReason.FromReference);
            }

            return into is null || into.Id == from.Id || into.MergedIntoId is not null || from.MergedIntoId is not null
                ? new CommandFailure(FailureReason.TargetUnfit)
                : await ProgrammeMerge.RunAsync(run, from, into, reason.Trim());
        }, cancellationToken);
    }

    private async Task<CommandResult<int>> OnAsync(
        Actor actor, string command, string key, int version, Func<CommandRun, Programme, Task<CommandFailure?>> change, CancellationToken cancellationToken) =>
        await commands.RunAsync<int>(actor, command, CommandRight.EditLedger, async run =>
        {
            var programme = await run.Context.Programmes.Include(x => x.Names).SingleOrDefaultAsync(x => x.Key == key, run.Cancellation);
            if (programme is null)
            {
                return new CommandFailure(FailureReason.NotFound);
            }

            if (await run.ChangedSinceAsync(programme, version, programme.Id) is { } changed)
            {
                return changed;
            }

            if (programme.MergedIntoId is not null)
            {
                return new CommandFailure(FailureReason.TargetUnfit);
            }

            if (await change(run, programme) is { } failure)
            {
                return failure;
            }

            // Counts the version up also where only a row of it changed.
            run.Context.Entry(programme).Property(x => x.Name).IsModified = true;
            await run.Context.SaveChangesAsync(run.Cancellation);
            return programme.Version;
        }, cancellationToken);

    private static async Task<CommandFailure?> NameTakenAsync(CommandRun run, string name, int? ownId)
    {
        var folded = FoldedColumn.Of(name);
        var other = await run.Context.Programmes.AsNoTracking()
            .Where(x => x.Id != ownId && x.MergedIntoId == null && x.FoldedName == folded)
            .Select(x => new { x.Id, x.Name })
            .FirstOrDefaultAsync(run.Cancellation);
        return folded.Length == 0 ? new CommandFailure(FailureReason.NameMissing) : other is null ? null : new CommandFailure(FailureReason.NameTaken, other.Name) { TargetId = other.Id };
    }

    private static Task<string?> SpellingTakenAsync(CommandRun run, string spelling, int ownId) => run.Context.ProgrammeNames.AsNoTracking()
        .Where(x => x.Spelling == spelling && x.ProgrammeId != ownId && x.Programme!.MergedIntoId != ownId)
        .Select(x => (string?)x.Programme!.Name)
        .FirstOrDefaultAsync(run.Cancellation);

    private static CommandFailure? SpellingFault(string spelling) =>
        FoldedColumn.Of(spelling).Length < 2 ? new CommandFailure(FailureReason.NameMissing) : spelling.Length > Lengths.Name ? new CommandFailure(FailureReason.TextTooLong, nameof(spelling)) : null;

    private static object Describe(ProgrammeFigureRow row) => new { row.Year, BudgetCents = row.Value, row.Source };
}
