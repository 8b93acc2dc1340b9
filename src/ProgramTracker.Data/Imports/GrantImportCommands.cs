using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Imports;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Data.Imports;

/// <summary>Takes a grant list in: the file as a draft, its preview, and the import of all its rows or none in one transaction.</summary>
/// <remarks>A long step reports how far it is and stops when it is told to; then, and when the program dies in the middle, nothing of it is left.</remarks>
public sealed class GrantImportCommands(CommandRunner runner, IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    private const int Chunk = 5000;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Keeps a file as a draft, with the mapping that its list remembers or that its headers propose.</summary>
    public async Task<CommandResult<UploadedList>> UploadAsync(Actor actor, string fileName, byte[] content, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(content);
        if (!actor.Has(CommandRight.EditLedger))
        {
            return new CommandFailure(FailureReason.NotAllowed);
        }

        var opened = GrantListFile.Open(content);
        if (!opened.Succeeded)
        {
            return opened.Failure;
        }

        var proposal = new MappingProposal(opened.Value.Headers);
        var rows = 0;
        try
        {
            foreach (var row in opened.Value.Rows())
            {
                proposal.Add(row);
                if (++rows % Chunk == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    progress?.Report(new ImportProgress(ImportPhase.Reading, rows, rows));
                }
            }
        }
        catch (UnreadableListException unreadable)
        {
            return new CommandFailure(unreadable.Reason, unreadable.Message);
        }

        return await runner.RunAsync<UploadedList>(actor, CommandNames.UploadList, CommandRight.EditLedger, run => KeepAsync(run, Named(fileName), content, opened.Value, proposal, rows), cancellationToken);
    }

    /// <summary>Says for every row what an import would do; stored with the draft, so that pages of it can be read.</summary>
    public async Task<CommandResult<ImportCounts>> PreviewAsync(Actor actor, ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        if (!actor.Has(CommandRight.EditLedger))
        {
            return new CommandFailure(FailureReason.NotAllowed);
        }

        ImportPlan plan;
        long seen;
        await using (var context = await factory.CreateDbContextAsync(cancellationToken))
        {
            var loaded = await LoadAsync(context, request.ImportId, cancellationToken);
            if (!loaded.Succeeded)
            {
                return loaded.Failure;
            }

            seen = await context.LedgerHead.Select(x => x.Number).SingleAsync(cancellationToken);
            var planned = await PlanAsync(context, loaded.Value, request, progress, cancellationToken);
            if (!planned.Succeeded)
            {
                return planned.Failure;
            }

            plan = planned.Value;
        }

        return await runner.RunAsync<ImportCounts>(actor, CommandNames.PreviewImport, CommandRight.EditLedger, run => StoreAsync(run, request, plan, seen, progress), cancellationToken);
    }

    /// <summary>Imports what the preview showed. Refused where rows are open, and where meanwhile it would do something else than it showed.</summary>
    public Task<CommandResult<FinishedImport>> ImportAsync(Actor actor, int importId, int version, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        runner.RunAsync<FinishedImport>(actor, CommandNames.ImportGrants, CommandRight.EditLedger, run => ImportAsync(run, importId, version, progress), cancellationToken);

    /// <summary>Throws a draft away; what was imported stays.</summary>
    public Task<CommandResult<int>> DiscardAsync(Actor actor, int importId, CancellationToken cancellationToken) =>
        runner.RunAsync<int>(
            actor,
            CommandNames.DiscardImport,
            CommandRight.EditLedger,
            async run =>
            {
                var import = await run.Context.GrantImports.SingleOrDefaultAsync(x => x.Id == importId, run.Cancellation);
                if (import is null)
                {
                    return new CommandFailure(FailureReason.NotFound);
                }

                if (import.State == ImportState.Imported)
                {
                    return new CommandFailure(FailureReason.AlreadyImported);
                }

                await run.Context.ImportRows.Where(x => x.ImportId == importId).ExecuteDeleteAsync(run.Cancellation);
                await run.Context.ImportFiles.Where(x => x.ImportId == importId).ExecuteDeleteAsync(run.Cancellation);
                run.Context.GrantImports.Remove(import);
                run.Record<GrantImport>(importId, new { import.FileName, import.Sha256 });
                return importId;
            },
            cancellationToken);

    private static string Named(string fileName)
    {
        var name = new string([.. (fileName ?? string.Empty).Split('/', '\\')[^1].Trim().Where(c => !char.IsControl(c))]);
        return name.Length == 0 ? "liste" : name.Length <= Lengths.FileName ? name : name[^Lengths.FileName..];
    }

    private static async Task<CommandResult<UploadedList>> KeepAsync(CommandRun run, string fileName, byte[] content, GrantListFile file, MappingProposal proposal, int rows)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        var signature = HeaderSignature.Of(file.Headers);
        var lists = await run.Context.GrantLists.AsNoTracking().Where(x => x.Signature == signature).OrderBy(x => x.Id).ToListAsync(run.Cancellation);
        var remembered = lists.LastOrDefault();
        var mapping = proposal.Read(remembered is null ? proposal.Propose() : WithHeaders(ImportJson.Read<ColumnMapping>(remembered.MappingJson), file));
        var options = remembered is null ? new ImportOptions { ListName = Path.GetFileNameWithoutExtension(fileName) } : ImportJson.Read<ImportOptions>(remembered.OptionsJson);
        var same = await run.Context.GrantImports.AsNoTracking().Where(x => x.Sha256 == sha256 && x.State == ImportState.Imported).OrderBy(x => x.Id).Select(x => (int?)x.Id).LastOrDefaultAsync(run.Cancellation);
        var import = run.Sign(new GrantImport
        {
            FileName = fileName,
            Sha256 = sha256,
            Bytes = content.Length,
            RowCount = rows,
            Signature = signature,
            ListId = lists is [var only] ? only.Id : null,
            MappingJson = ImportJson.Write(mapping),
            OptionsJson = ImportJson.Write(options),
            RecordedById = run.Actor.Id,
            RecordedBy = run.Actor.Name,
        });
        run.Context.GrantImports.Add(import);
        await run.Context.SaveChangesAsync(run.Cancellation);
        run.Context.ImportFiles.Add(new ImportFile { ImportId = import.Id, Content = content });
        run.Record<GrantImport>(import.Id, null, new { import.FileName, import.Sha256, Rows = rows });
        return new UploadedList(import.Id, rows, mapping, [.. proposal.Faults(mapping)], remembered is not null, lists.Count, same);
    }

    private static ColumnMapping WithHeaders(ColumnMapping remembered, GrantListFile file) =>
        new([.. file.Headers.Select((header, i) => remembered.Columns.FirstOrDefault(x => x.Index == i) is { } known ? known with { Header = header } : new MappedColumn(i, header, null))]);

    private static async Task<CommandResult<LoadedDraft>> LoadAsync(TrackerContext context, int importId, CancellationToken cancellationToken)
    {
        var import = await context.GrantImports.AsNoTracking().SingleOrDefaultAsync(x => x.Id == importId, cancellationToken);
        if (import is null)
        {
            return new CommandFailure(FailureReason.NotFound);
        }

        if (import.State == ImportState.Imported)
        {
            return new CommandFailure(FailureReason.AlreadyImported);
        }

        var content = await context.ImportFiles.AsNoTracking().Where(x => x.ImportId == importId).Select(x => x.Content).SingleAsync(cancellationToken);
        var opened = GrantListFile.Open(content);
        return opened.Succeeded ? new LoadedDraft(import, opened.Value) : opened.Failure;
    }

    private async Task<CommandResult<ImportPlan>> PlanAsync(TrackerContext context, LoadedDraft draft, ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        if (request.Mapping.Faults().Any())
        {
            return new CommandFailure(FailureReason.MappingIncomplete);
        }

        return await new ImportPlanner(context, progress, cancellationToken).PlanAsync(draft.File, request.Mapping, request.Options, request.ListId, draft.Import.RowCount, Today);
    }

    private static async Task<CommandResult<ImportCounts>> StoreAsync(CommandRun run, ImportRequest request, ImportPlan plan, long seen, IProgress<ImportProgress>? progress)
    {
        var import = await run.Context.GrantImports.SingleOrDefaultAsync(x => x.Id == request.ImportId, run.Cancellation);
        if (import is null)
        {
            return new CommandFailure(FailureReason.NotFound);
        }

        if (import.State == ImportState.Imported)
        {
            return new CommandFailure(FailureReason.AlreadyImported);
        }

        await run.Context.ImportRows.Where(x => x.ImportId == import.Id).ExecuteDeleteAsync(run.Cancellation);
        var done = 0;
        foreach (var chunk in plan.Rows.Chunk(Chunk))
        {
            await BulkInsert.InsertAsync(run.Context, [.. chunk.Select(row => RowOf(import.Id, row))], run.Cancellation);
            done += chunk.Length;
            progress?.Report(new ImportProgress(ImportPhase.Storing, done, plan.Rows.Count));
        }

        import.ListId = request.ListId;
        import.MappingJson = ImportJson.Write(request.Mapping);
        import.OptionsJson = ImportJson.Write(request.Options);
        import.CountsJson = ImportJson.Write(plan.Counts);
        import.SeenNumber = seen;
        import.PlanDigest = plan.Digest;
        run.Record<GrantImport>(import.Id, null, plan.Counts);
        return plan.Counts;
    }

    private static ImportRow RowOf(int importId, PlannedRow row) => new()
    {
        ImportId = importId,
        Number = row.Number,
        CellsJson = ImportJson.WriteCells(row.Reading.Row.Cells),
        Outcome = row.Outcome,
        GrantId = row.GrantId,
        ProgrammeId = row.ProgrammeId,
        Ags = row.Reading.Ags is [var only] ? only : null,
        AwardedDelta = row.Counts ? row.AwardedDelta : 0,
        DetailJson = row.Detail.IsEmpty ? null : ImportJson.Write(row.Detail),
    };

    private async Task<CommandResult<FinishedImport>> ImportAsync(CommandRun run, int importId, int version, IProgress<ImportProgress>? progress)
    {
        await run.Ledger.LockAsync();
        var loaded = await LoadAsync(run.Context, importId, run.Cancellation);
        if (!loaded.Succeeded)
        {
            return loaded.Failure;
        }

        var draft = loaded.Value.Import;
        if (draft.Version != version || draft.PlanDigest is null)
        {
            return await CommandRun.ChangedMeanwhileAsync(run.Context, nameof(GrantImport), importId.ToString(System.Globalization.CultureInfo.InvariantCulture), run.Cancellation);
        }

        var options = ImportJson.Read<ImportOptions>(draft.OptionsJson);
        var request = new ImportRequest(importId, draft.ListId, ImportJson.Read<ColumnMapping>(draft.MappingJson), options);
        var planned = await PlanAsync(run.Context, loaded.Value, request, progress, run.Cancellation);
        if (!planned.Succeeded)
        {
            return planned.Failure;
        }

        var plan = planned.Value;
        if (plan.Digest != draft.PlanDigest)
        {
            return await OutdatedAsync(run, draft);
        }

        if (plan.Counts.HasOpenRows && !options.LeavesOutFaulty)
        {
            return new CommandFailure(FailureReason.RowsOpen);
        }

        if (options.MarksComplete && plan.Counts.Errors + plan.Counts.Choices + plan.Counts.LeftOut > 0)
        {
            return new CommandFailure(FailureReason.CompleteWithGaps);
        }

        var list = await ListAsync(run, draft, request);
        var lookup = await ReferenceLookup.LoadAsync(run.Context, run.Cancellation);
        await new ImportExecution(run, draft, options, lookup, progress).RunAsync(plan, list);
        var import = await run.Context.GrantImports.SingleAsync(x => x.Id == importId, run.Cancellation);
        (import.State, import.ListId, import.LedgerNumber, import.ImportedAt, import.ImportedBy) = (ImportState.Imported, list.Id, run.Ledger.Number, run.Now, run.Actor.Name);
        run.Record<GrantImport>(importId, null, new { List = list.Name, plan.Counts, run.Ledger.Number });
        return new FinishedImport(importId, list.Id, plan.Counts, run.Ledger.Number);
    }

    private static async Task<CommandFailure> OutdatedAsync(CommandRun run, GrantImport draft)
    {
        var last = await run.Context.LedgerTransactions.AsNoTracking().Where(x => x.Number > draft.SeenNumber).OrderByDescending(x => x.Number).FirstOrDefaultAsync(run.Cancellation);
        return new CommandFailure(FailureReason.PreviewOutdated, null, last?.ActorName, last?.At, last?.Command);
    }

    private static async Task<GrantList> ListAsync(CommandRun run, GrantImport draft, ImportRequest request)
    {
        var list = request.ListId is { } id ? await run.Context.GrantLists.SingleAsync(x => x.Id == id, run.Cancellation) : null;

        // What a person said about single rows holds for this file only.
        var options = ImportJson.Write(request.Options with { Choices = [], MarksComplete = false, LeavesOutFaulty = false, ListName = null });
        var mapping = ImportJson.Write(request.Mapping);
        if (list is null)
        {
            var name = string.IsNullOrWhiteSpace(request.Options.ListName) ? draft.FileName : request.Options.ListName.Trim();
            name = name.Length <= Lengths.Name ? name : name[..Lengths.Name];
            list = run.Sign(new GrantList { Name = name, FoldedName = FoldedColumn.Of(name), Signature = draft.Signature, MappingJson = mapping, OptionsJson = options, RecordedById = run.Actor.Id, RecordedBy = run.Actor.Name });
            var taken = await run.Context.GrantLists.Where(x => x.FoldedName.StartsWith(list.FoldedName)).Select(x => x.FoldedName).ToListAsync(run.Cancellation);
            for (var i = 2; taken.Contains(list.FoldedName); i++)
            {
                list.Name = FormattableString.Invariant($"{name} ({i})");
                list.FoldedName = FoldedColumn.Of(list.Name);
            }

            run.Context.GrantLists.Add(list);
        }
        else
        {
            (list.MappingJson, list.OptionsJson, list.Signature) = (mapping, options, draft.Signature);
            run.Context.Entry(list).State = EntityState.Modified;
        }

        await run.Context.SaveChangesAsync(run.Cancellation);
        return list;
    }

    private sealed record LoadedDraft(GrantImport Import, GrantListFile File);
}
