using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Municipalities;

/// <summary>Keeps our own spellings of municipalities: those of the reference tables stay.</summary>
/// <remarks>A spelling is found from the next release on; what was read before stays as it was read. The version is that of the municipality's row.</remarks>
public sealed class SpellingCommands(CommandRunner commands)
{
    /// <summary>The kind of a spelling that a person added.</summary>
    public const string OwnKind = "own";

    /// <summary>With context the bare word means something else as well, and a cue ("Stadt", "Gemeinde") must stand beside it.</summary>
    public Task<CommandResult<SpellingResult>> AddAsync(Actor actor, string ags, int version, string spelling, bool needsContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(spelling);
        return OnAsync(actor, CommandNames.AddSpelling, ags, version, async (run, municipality) =>
        {
            var shown = spelling.Trim();
            if (FoldedColumn.Of(shown).Length < 2)
            {
                return new CommandFailure(FailureReason.NameMissing);
            }

            if (shown.Length > Lengths.Name)
            {
                return new CommandFailure(FailureReason.TextTooLong, nameof(spelling));
            }

            var same = await run.Context.MunicipalityNames.AsNoTracking().Where(x => x.Spelling == shown).Select(x => new { x.Ags, x.Municipality!.Name }).ToListAsync(run.Cancellation);
            if (same.Exists(x => x.Ags == ags))
            {
                return new CommandFailure(FailureReason.SpellingTaken, municipality.Name);
            }

            run.Context.MunicipalityNames.Add(new MunicipalityName
            {
                Ags = ags,
                Spelling = shown,
                Folded = FoldedColumn.Of(shown),
                Kind = OwnKind,
                NeedsContext = needsContext,

                // What tells the extraction that the bare word is a word of the language too.
                Note = needsContext ? "word/name" : null,
            });
            run.Record<Municipality>(ags, null, new { Spelling = shown, NeedsContext = needsContext });
            return new SpellingResult(0, [.. same.Where(x => x.Ags is not null).Select(x => x.Name).Distinct().Order(StringComparer.Ordinal)]);
        }, cancellationToken);
    }

    public Task<CommandResult<SpellingResult>> RemoveAsync(Actor actor, string ags, int version, int nameId, CancellationToken cancellationToken) =>
        OnAsync(actor, CommandNames.RemoveSpelling, ags, version, async (run, _) =>
        {
            var name = await run.Context.MunicipalityNames.SingleOrDefaultAsync(x => x.Id == nameId && x.Ags == ags, run.Cancellation);
            if (name is null or { IsReference: true })
            {
                return new CommandFailure(name is null ? FailureReason.NotFound : FailureReason.FromReference);
            }

            run.Context.MunicipalityNames.Remove(name);
            run.Record<Municipality>(ags, new { name.Spelling, name.NeedsContext });
            return new SpellingResult(0, []);
        }, cancellationToken);

    private async Task<CommandResult<SpellingResult>> OnAsync(
        Actor actor, string command, string ags, int version, Func<CommandRun, Municipality, Task<CommandResult<SpellingResult>>> change, CancellationToken cancellationToken) =>
        await commands.RunAsync<SpellingResult>(actor, command, CommandRight.EditLedger, async run =>
        {
            var municipality = await run.Context.Municipalities.SingleOrDefaultAsync(x => x.Ags == ags, run.Cancellation);
            if (municipality is null)
            {
                return new CommandFailure(FailureReason.UnknownMunicipality, ags);
            }

            if (await run.ChangedSinceAsync(municipality, version, ags) is { } changed)
            {
                return changed;
            }

            var result = await change(run, municipality);
            if (!result.Succeeded)
            {
                return result;
            }

            run.Context.Entry(municipality).Property(x => x.Name).IsModified = true;
            await run.Context.SaveChangesAsync(run.Cancellation);
            return result.Value with { Version = municipality.Version };
        }, cancellationToken);
}

/// <summary>The version after a change, and the other municipalities that a spelling also means: texts that use it are then asked about.</summary>
public sealed record SpellingResult(int Version, IReadOnlyList<string> AlsoMeans);
