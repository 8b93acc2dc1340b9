using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Reference;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Grants;

/// <summary>Keeps organisations up to date: name, kind, seat, other names; merges two that are one, and separates them again.</summary>
/// <remarks>A merge moves nothing: each keeps its grants and its names, so that separating gives back what was before. No entry is written, no total changes.</remarks>
public sealed class OrganisationCommands(CommandRunner commands)
{
    public Task<CommandResult<int>> ChangeAsync(Actor actor, int id, int version, OrganisationInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return OnAsync(actor, CommandNames.ChangeOrganisation, id, version, async (run, organisation) =>
        {
            var name = input.Name.Trim();
            if (NameFault(name) is { } fault)
            {
                return fault;
            }

            if (!Enum.IsDefined(input.Kind))
            {
                return new CommandFailure(FailureReason.Invalid, nameof(input.Kind));
            }

            var ags = string.IsNullOrEmpty(input.Ags) ? null : input.Ags;
            if (ags is not null && !await run.Context.Municipalities.AnyAsync(
                x => x.Ags == ags && x.ValidTo == null && x.Kind != UnitKind.Land && x.Kind != UnitKind.Regierungsbezirk && x.Kind != UnitKind.Landschaftsverband, run.Cancellation))
            {
                return new CommandFailure(FailureReason.UnknownMunicipality, ags);
            }

            var folded = FoldedColumn.Of(name);
            if (await TakenAsync(run, organisation, folded, ags) is { } taken)
            {
                return taken;
            }

            var before = Describe(organisation);
            if (organisation.FoldedName != folded && !organisation.Names.Exists(x => x.Folded == organisation.FoldedName))
            {
                // Releases go on writing the former name: without it the next grant would go to a new organisation.
                organisation.Names.Add(new OrganisationName { Name = organisation.Name, Folded = organisation.FoldedName });
            }

            (organisation.Name, organisation.FoldedName, organisation.Kind, organisation.Ags) = (name, folded, input.Kind, ags);
            run.Record<Organisation>(id, before, Describe(organisation));
            await run.Context.SaveChangesAsync(run.Cancellation);
            await IndexAsync(run, organisation.Id);
            return null;
        }, cancellationToken);
    }

    public Task<CommandResult<int>> AddNameAsync(Actor actor, int id, int version, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        return OnAsync(actor, CommandNames.AddOrganisationName, id, version, async (run, organisation) =>
        {
            var shown = name.Trim();
            if (NameFault(shown) is { } fault)
            {
                return fault;
            }

            var folded = FoldedColumn.Of(shown);
            if (organisation.FoldedName == folded || organisation.Names.Exists(x => x.Folded == folded))
            {
                return new CommandFailure(FailureReason.SpellingTaken, organisation.Name);
            }

            if (await TakenAsync(run, organisation, folded, organisation.Ags) is { } taken)
            {
                return taken;
            }

            organisation.Names.Add(new OrganisationName { Name = shown, Folded = folded });
            run.Record<Organisation>(id, null, new { OtherName = shown });
            return null;
        }, cancellationToken);
    }

    public Task<CommandResult<int>> RemoveNameAsync(Actor actor, int id, int version, int nameId, CancellationToken cancellationToken) =>
        OnAsync(actor, CommandNames.RemoveOrganisationName, id, version, (run, organisation) =>
        {
            if (organisation.Names.Find(x => x.Id == nameId) is not { } name)
            {
                return Task.FromResult<CommandFailure?>(new CommandFailure(FailureReason.NotFound));
            }

            run.Context.OrganisationNames.Remove(name);
            run.Record<Organisation>(id, new { OtherName = name.Name });
            return Task.FromResult<CommandFailure?>(null);
        }, cancellationToken);

    /// <summary>Says that an organisation and another one are the same; from now on its grants are shown there.</summary>
    public Task<CommandResult<int>> MergeAsync(Actor actor, int id, int version, int intoId, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return OnAsync(actor, CommandNames.MergeOrganisation, id, version, async (run, organisation) =>
        {
            if (ReasonFault(reason) is { } fault)
            {
                return fault;
            }

            var into = await run.Context.Organisations.SingleOrDefaultAsync(x => x.Id == intoId, run.Cancellation);
            if (into is null || into.Id == id || into.MergedIntoId is not null || organisation.MergedIntoId is not null)
            {
                return new CommandFailure(FailureReason.TargetUnfit) { TargetId = intoId };
            }

            // One step is enough to find the one they all are.
            var members = await run.Context.Organisations.Where(x => x.MergedIntoId == id).ToListAsync(run.Cancellation);
            foreach (var member in members)
            {
                member.MergedIntoId = intoId;
                run.Record<Organisation>(member.Id, new { MergedInto = organisation.Name }, new { MergedInto = into.Name, Reason = reason.Trim() });
            }

            organisation.MergedIntoId = intoId;
            run.Record<Organisation>(id, null, new { MergedInto = into.Name, Reason = reason.Trim() });
            run.Record<Organisation>(intoId, null, new { Merged = organisation.Name, Reason = reason.Trim() });
            await run.Context.SaveChangesAsync(run.Cancellation);
            await IndexAsync(run, [id, .. members.Select(x => x.Id)]);
            return null;
        }, cancellationToken);
    }

    public Task<CommandResult<int>> SeparateAsync(Actor actor, int id, int version, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return OnAsync(actor, CommandNames.SeparateOrganisation, id, version, async (run, organisation) =>
        {
            if (ReasonFault(reason) is { } fault)
            {
                return fault;
            }

            if (organisation.MergedIntoId is not { } intoId)
            {
                return new CommandFailure(FailureReason.NotMerged);
            }

            var into = await run.Context.Organisations.SingleAsync(x => x.Id == intoId, run.Cancellation);
            organisation.MergedIntoId = null;
            run.Record<Organisation>(id, new { MergedInto = into.Name }, new { Reason = reason.Trim() });
            run.Record<Organisation>(intoId, new { Merged = organisation.Name }, new { Reason = reason.Trim() });
            await run.Context.SaveChangesAsync(run.Cancellation);
            await IndexAsync(run, id);
            return null;
        }, cancellationToken);
    }

    private async Task<CommandResult<int>> OnAsync(
        Actor actor, string command, int id, int version, Func<CommandRun, Organisation, Task<CommandFailure?>> change, CancellationToken cancellationToken) =>
        await commands.RunAsync<int>(actor, command, CommandRight.EditLedger, async run =>
        {
            // Reviews and decisions look organisations up under this lock: no grant goes to a name that is just being changed.
            await run.Ledger.LockAsync();
            var organisation = await run.Context.Organisations.Include(x => x.Names).SingleOrDefaultAsync(x => x.Id == id, run.Cancellation);
            if (organisation is null)
            {
                return new CommandFailure(FailureReason.NotFound);
            }

            if (await run.ChangedSinceAsync(organisation, version, id) is { } changed)
            {
                return changed;
            }

            run.Context.Entry(organisation).Property(x => x.Name).IsModified = true;
            if (await change(run, organisation) is { } failure)
            {
                return failure;
            }

            await run.Context.SaveChangesAsync(run.Cancellation);
            return organisation.Version;
        }, cancellationToken);

    private static async Task<CommandFailure?> TakenAsync(CommandRun run, Organisation own, string folded, string? ags)
    {
        var root = own.MergedIntoId ?? own.Id;
        var other = await run.Context.Organisations.AsNoTracking()
            .Where(x => x.Id != own.Id && x.Id != root && x.MergedIntoId != root && x.Ags == ags && (x.FoldedName == folded || x.Names.Any(n => n.Folded == folded)))
            .Select(x => new { x.Id, x.Name })
            .FirstOrDefaultAsync(run.Cancellation);
        return other is null ? null : new CommandFailure(FailureReason.NameTaken, other.Name) { TargetId = other.Id };
    }

    private static CommandFailure? NameFault(string name) =>
        FoldedColumn.Of(name).Length == 0 ? new CommandFailure(FailureReason.NameMissing) : name.Length > Lengths.Name ? new CommandFailure(FailureReason.TextTooLong, nameof(name)) : null;

    private static CommandFailure? ReasonFault(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? new CommandFailure(FailureReason.ReasonMissing) : reason.Length > Lengths.Note ? new CommandFailure(FailureReason.TextTooLong, nameof(reason)) : null;

    private static object Describe(Organisation row) => new { row.Name, row.Kind, row.Ags };

    private static async Task IndexAsync(CommandRun run, params int[] organisationIds)
    {
        foreach (var grant in await run.Context.Grants.Include(x => x.Municipalities).Include(x => x.Organisation).ThenInclude(x => x!.MergedInto)
            .Where(x => x.OrganisationId != null && organisationIds.Contains(x.OrganisationId.Value)).ToListAsync(run.Cancellation))
        {
            await GrantSearch.IndexAsync(run.Context, grant, run.Cancellation);
        }
    }
}

/// <summary>What a person enters about an organisation; the AGS is that of today's municipality or Kreis where it sits.</summary>
public sealed record OrganisationInput(string Name, OrganisationKind Kind, string? Ags);
