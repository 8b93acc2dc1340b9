using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Reference;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;

namespace ProgramTracker.Data.Reference;

/// <summary>Brings the reference tables into the database and up to date: what is there already is left alone, and what a person added is never taken away.</summary>
/// <remarks>
/// Programmes that a person took over (<see cref="Programme.IsReference"/> false) keep that person's words. Of a reference row that a person has changed the person's words stay too; where the
/// tables say something new about them, that is told as a conflict, once. Former units come from the changes of key.
/// </remarks>
public sealed class ReferenceImport(CommandRunner commands)
{
    public const string Command = "ReferenceImport";

    public async Task<CommandResult<ReferenceCounts>> RunAsync(Actor actor, ReferenceTables tables, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return await commands.RunAsync<ReferenceCounts>(
            actor,
            Command,
            CommandRight.Administer,
            async run =>
            {
                var conflicts = new List<ReferenceConflict>();
                var counts = new ReferenceCounts
                {
                    Units = await UnitsAsync(run, tables),
                    Spellings = await SpellingsAsync(run, tables),
                    Changes = await ChangesAsync(run, tables),
                    Populations = await PopulationsAsync(run, tables),
                    Programmes = await ProgrammesAsync(run, tables, conflicts),
                    ProgrammeFigures = await FiguresAsync(run, tables),
                    Ministries = await MinistriesAsync(run, tables, conflicts),
                    Conflicts = [.. conflicts],
                };
                if (counts.HasChanges)
                {
                    run.Record<ReferenceTables>("reference", after: counts);
                }

                return counts;
            },
            cancellationToken);
    }

    private static async Task<RowCounts> UnitsAsync(CommandRun run, ReferenceTables tables)
    {
        var present = await run.Context.Municipalities.ToDictionaryAsync(x => x.Ags, run.Cancellation);
        var sync = new RowSync<Municipality>(run.Context);
        foreach (var row in MunicipalityRows.Of(tables))
        {
            sync.Take(present.GetValueOrDefault(row.Ags), row);
        }

        return await sync.SaveAsync(run.Cancellation);
    }

    private static async Task<RowCounts> SpellingsAsync(CommandRun run, ReferenceTables tables)
    {
        var present = await run.Context.MunicipalityNames.ToListAsync(run.Cancellation);
        var known = present.ToLookup(x => (x.Ags, x.Spelling, x.Kind));
        var sync = new RowSync<MunicipalityName>(run.Context);
        foreach (var spelling in tables.Spellings.DistinctBy(x => (x.Ags, x.Spelling, x.Kind)))
        {
            sync.Take(known[(spelling.Ags, spelling.Spelling, spelling.Kind)].FirstOrDefault(), new MunicipalityName
            {
                Ags = spelling.Ags,
                Spelling = spelling.Spelling,
                Folded = FoldedColumn.Of(spelling.Spelling),
                Kind = spelling.Kind,
                NeedsContext = spelling.NeedsContext,
                Note = spelling.Note,
                IsReference = true,
            });
        }

        return await sync.SaveAsync(run.Cancellation);
    }

    private static async Task<RowCounts> ChangesAsync(CommandRun run, ReferenceTables tables)
    {
        var present = await run.Context.MunicipalityChanges.ToListAsync(run.Cancellation);
        var known = present.ToLookup(x => (x.DateText, x.OldAgs, x.NewAgs, x.NewName));
        var sync = new RowSync<MunicipalityChange>(run.Context);
        foreach (var change in tables.Changes)
        {
            sync.Take(known[(change.DateText, change.OldAgs, change.NewAgs, change.NewName)].FirstOrDefault(), new MunicipalityChange
            {
                Date = change.Date,
                DateText = change.DateText,
                OldAgs = change.OldAgs,
                OldName = change.OldName,
                NewAgs = change.NewAgs,
                NewName = change.NewName,
                ChangeType = change.ChangeType,
                KeyChanged = change.KeyChanged,
                Note = change.Note,
                Source = change.Source,
            });
        }

        return await sync.SaveAsync(run.Cancellation);
    }

    private static async Task<RowCounts> PopulationsAsync(CommandRun run, ReferenceTables tables)
    {
        var present = await run.Context.MunicipalityPopulations.ToDictionaryAsync(x => (x.Ags, x.Date, x.Basis), run.Cancellation);
        var sync = new RowSync<MunicipalityPopulation>(run.Context);
        foreach (var figure in tables.Populations)
        {
            sync.Take(present.GetValueOrDefault((figure.Ags, figure.Date, figure.Basis)), new MunicipalityPopulation
            {
                Ags = figure.Ags,
                Date = figure.Date,
                Basis = figure.Basis,
                Population = figure.Population,
            });
        }

        return await sync.SaveAsync(run.Cancellation);
    }

    private static async Task<RowCounts> ProgrammesAsync(CommandRun run, ReferenceTables tables, List<ReferenceConflict> conflicts)
    {
        var present = await run.Context.Programmes.Include(x => x.Names).ToDictionaryAsync(x => x.Key, run.Cancellation);
        var sync = new RowSync<Programme>(run.Context);
        foreach (var known in tables.Programmes)
        {
            var row = present.GetValueOrDefault(known.Key);
            if (row is { IsReference: false })
            {
                sync.Keep();
                continue;
            }

            var wanted = new Programme
            {
                Key = known.Key,
                Name = known.Name,
                FoldedName = FoldedColumn.Of(known.Name),
                LongName = known.LongName,
                StartYear = known.StartYear,
                EndYear = known.EndYear,
                Level = known.Level,
                StartText = known.Facts.Start,
                EndText = known.Facts.End,
                MinistryText = known.Facts.Ministry,
                BudgetText = known.Facts.Budget,
                RecipientsText = known.Facts.Recipients,
                FundsText = known.Facts.Funds,
                EvidenceText = known.Facts.Evidence,
                SourcesText = known.Facts.Sources,
                IsReference = true,
            };
            var programme = row?.ReferenceJson is null ? sync.Take(row, wanted) : sync.TakeAround(row, wanted, known.Key, conflicts);
            foreach (var spelling in known.Spellings.Where(s => !programme.Names.Exists(n => n.Spelling == s.Spelling)))
            {
                programme.Names.Add(new ProgrammeName { Spelling = spelling.Spelling, Folded = FoldedColumn.Of(spelling.Spelling), NeedsContext = spelling.NeedsContext, IsReference = true });
            }
        }

        return await sync.SaveAsync(run.Cancellation);
    }

    private static async Task<RowCounts> FiguresAsync(CommandRun run, ReferenceTables tables)
    {
        var programmes = await run.Context.Programmes.ToDictionaryAsync(x => x.Key, x => x.Id, run.Cancellation);
        var present = await run.Context.ProgrammeFigures.Where(x => x.IsReference).ToListAsync(run.Cancellation);
        var known = present.ToLookup(x => (x.ProgrammeId, x.DateText, x.Measure, x.Scope));
        var sync = new RowSync<ProgrammeFigureRow>(run.Context);
        foreach (var figure in tables.ProgrammeFigures)
        {
            if (!programmes.TryGetValue(figure.ProgrammeKey, out var programmeId))
            {
                throw new FormatException($"{ReferenceReader.ProgrammeFiguresFile} names the programme '{figure.ProgrammeKey}', which {ReferenceReader.ProgrammesFile} does not have.");
            }

            sync.Take(known[(programmeId, figure.Date, figure.Measure, figure.Scope)].FirstOrDefault(), new ProgrammeFigureRow
            {
                ProgrammeId = programmeId,
                DateText = figure.Date,
                Year = figure.Date.Length >= 4 && int.TryParse(figure.Date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
                Measure = figure.Measure,
                Value = figure.Value,
                IsMoney = figure.IsMoney,
                Unit = figure.Unit,
                Scope = figure.Scope,
                Source = figure.Source,
                IsReference = true,
            });
        }

        return await sync.SaveAsync(run.Cancellation);
    }

    private static async Task<RowCounts> MinistriesAsync(CommandRun run, ReferenceTables tables, List<ReferenceConflict> conflicts)
    {
        var present = await run.Context.MinistryPeriods.Where(x => x.IsReference).ToListAsync(run.Cancellation);
        var known = present.ToLookup(x => x.ReferenceKey);
        var sync = new RowSync<MinistryPeriod>(run.Context);
        foreach (var term in tables.Ministries)
        {
            var key = FoldedColumn.Of($"{term.Abbreviation} {term.FromText} {term.Minister}");
            var wanted = new MinistryPeriod
            {
                FromDay = term.From,
                FromText = term.FromText,
                ToDay = term.To,
                Abbreviation = term.Abbreviation,
                Ministry = term.Ministry,
                FoldedMinistry = FoldedColumn.Of(term.Ministry),
                Minister = term.Minister,
                StateSecretaries = term.StateSecretaries,
                Evidence = term.Evidence,
                Sources = term.Sources,
                IsReference = true,
                ReferenceKey = key,
            };
            var row = known[key].FirstOrDefault();
            _ = row?.ReferenceJson is null ? sync.Take(row, wanted) : sync.TakeAround(row, wanted, key, conflicts);
        }

        return await sync.SaveAsync(run.Cancellation);
    }
}
