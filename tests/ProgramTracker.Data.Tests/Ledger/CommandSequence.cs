using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Imports;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Data.Tests.Ledger;

/// <summary>One of the things people do to grants, with numbers that choose on what and with which sum.</summary>
internal sealed record Move(int Kind, int Which, int How)
{
    public const int Kinds = 14;
}

/// <summary>Does moves one after the other through the real commands; what a command refuses is refused, what it does is done.</summary>
internal sealed class CommandSequence(TestDatabase database)
{
    private static readonly (string City, string Project, string Ags)[] Projects = [("Düsseldorf", "Offene Verwaltung", "05111000"), ("Köln", "Neue Nachbarn", "05315000"), ("Unna", "Sprache im Quartier", "05978036")];
    private static readonly string[] Sums = ["34.000", "rund 34.000", "36.000", "21.500"];
    private static readonly string[] Headers = ["Aktenzeichen;Förderprogramm;Empfänger;AGS;Projekt;Bewilligt;Ausgezahlt", "Aktenzeichen;Programm;Zuwendungsempfänger;AGS;Projekt;Bewilligt;Ausgezahlt"];

    private int _texts;

    private static Actor Editor => Actor.LocalUser;

    public Task<CommandFailure?> DoAsync(Move move) => move.Kind switch
    {
        0 or 1 => ReleaseAsync(move),
        2 => OnStatementAsync(move, x => x.State == StatementState.Proposed, AcceptAsync),
        3 => OnStatementAsync(move, x => x.State == StatementState.Accepted || x.State == StatementState.Corrected, async (row, how) =>
            (await database.Get<ReviewCommands>().UndoAsync(Editor, row.Id, row.Version, "Versehen", CancellationToken.None)).Failure),
        4 => OnStatementAsync(move, x => x.State == StatementState.Accepted || x.State == StatementState.Corrected, CorrectAsync),
        5 => VersionAsync(move),
        6 => DecideAsync(move),
        7 => ActAsync(move),
        8 => CorrectEntryAsync(move),
        9 => JoinAsync(move),
        10 => SeparateAsync(move),
        11 or 12 => ImportAsync(move),
        _ => move.How % 3 == 0 ? WithdrawAsync(move) : move.How % 3 == 1 ? MarkSourceAsync(move) : MergeProgrammeAsync(),
    };

    private static string Sentence(int which, int how)
    {
        var (city, project, _) = Projects[which % Projects.Length];
        return $"Die Stadt {city} erhält für das Projekt „{project}“ aus dem Programm {(how % 5 == 4 ? "„Brücken bauen vor Ort“" : "KOMM-IN NRW")} eine Zuwendung von {Sums[how % Sums.Length]} Euro.";
    }

    private string Text(Move move) => $"Nachricht {++_texts} vom Rhein\n\n{Sentence(move.Which, move.How)}\n\n{(move.How % 7 == 0 ? Sentence(move.Which + 1, move.How + 1) + "\n\n" : "")}Das teilte das Ministerium mit.\n";

    private async Task<CommandFailure?> ReleaseAsync(Move move)
    {
        var input = ReleaseInput.Pasted(Text(move)) with { PublishedOn = new DateOnly(2011, 1, 27), Issuer = "Ministerium für Arbeit, Integration und Soziales" };
        var taken = await database.Get<ReleaseIntake>().TakeInAsync(Editor, input, CancellationToken.None);
        return taken.Succeeded ? (await database.Get<ReviewCommands>().AcceptUnambiguousAsync(Editor, taken.Value.ReleaseId!.Value, CancellationToken.None)).Failure : taken.Failure;
    }

    private async Task<CommandFailure?> OnStatementAsync(Move move, System.Linq.Expressions.Expression<Func<Statement, bool>> which, Func<Statement, int, Task<CommandFailure?>> act)
    {
        await using var context = database.Open();
        var rows = await context.Statements.AsNoTracking().Where(x => x.Kind == StatementKind.Funding && x.Release!.Status == ReleaseStatus.Active).Where(which).OrderBy(x => x.Id).ToListAsync();
        return rows.Count == 0 ? null : await act(rows[move.Which % rows.Count], move.How);
    }

    private async Task<CommandFailure?> AcceptAsync(Statement row, int how)
    {
        var choice = how % 3 == 0 ? AcceptChoice.New : AcceptChoice.AsProposed;
        if (how % 3 == 1)
        {
            await using var context = database.Open();
            var grants = await context.Grants.Where(x => x.Status == GrantStatus.Active).Select(x => x.Id).OrderBy(x => x).ToListAsync();
            choice = grants.Count == 0 ? choice : AcceptChoice.Join(grants[how % grants.Count]);
        }

        return (await database.Get<ReviewCommands>().AcceptAsync(Editor, row.Id, row.Version, choice, CancellationToken.None)).Failure;
    }

    private async Task<CommandFailure?> CorrectAsync(Statement row, int how)
    {
        var content = (FundingStatement)StatementPayload.Current(row) with { Amount = Core.Amounts.Amount.Exactly(1_000_000 + (how * 10_000)) };
        return (await database.Get<ReviewCommands>().CorrectAsync(Editor, row.Id, row.Version, content, how % 2 == 0 ? AcceptChoice.AsProposed : AcceptChoice.New, CancellationToken.None)).Failure;
    }

    private async Task<CommandFailure?> VersionAsync(Move move)
    {
        await using var context = database.Open();
        var releases = await context.Releases.Where(x => x.Status == ReleaseStatus.Active).Select(x => x.Id).OrderBy(x => x).ToListAsync();
        if (releases.Count == 0)
        {
            return null;
        }

        var id = releases[move.Which % releases.Count];
        var old = await context.ReleaseVersions.Where(x => x.ReleaseId == id).OrderByDescending(x => x.Number).Select(x => x.Text!).FirstAsync();
        var text = (move.How % 3) switch
        {
            0 => "Neu. " + old,
            1 => old.Replace("34.000", "35.500", StringComparison.Ordinal).Replace("21.500", "22.000", StringComparison.Ordinal),
            _ => $"Kurze Nachricht {++_texts}\n\nDas teilte das Ministerium mit.\n",
        };
        var taken = await database.Get<ReleaseIntake>().TakeInAsync(Editor, ReleaseInput.Pasted(text) with { Relation = ReleaseRelation.VersionOf(id) }, CancellationToken.None);
        return taken.Succeeded && move.How % 2 == 0 ? (await database.Get<ReviewCommands>().AcceptUnambiguousAsync(Editor, id, CancellationToken.None)).Failure : taken.Failure;
    }

    private async Task<CommandFailure?> DecideAsync(Move move)
    {
        var grant = move.How % 4 == 0 ? null : await GrantAsync(move.Which);
        var (_, project, ags) = Projects[move.Which % Projects.Length];
        return (await database.Get<DecisionCommands>().EnterAsync(
            Editor,
            new DecisionInput
            {
                GrantId = grant?.Id,
                GrantVersion = grant?.Version ?? 0,
                ReferenceNumber = $"{(move.How % 2 == 0 ? "A" : "D")} {1 + (move.Which % 4)}",
                Authority = "Bezirksregierung Arnsberg",
                DecidedOn = new DateOnly(2010, 11, 3),
                BeneficiaryAgs = grant is null ? [ags] : [],
                Programme = grant is null ? new ProgrammeRef("KOMM-IN NRW", "komm-in") : null,
                Project = grant is null ? project : null,
                Lines = [new DecisionLine(null, null, 3_412_345 + move.How)],
            },
            CancellationToken.None)).Failure;
    }

    private async Task<CommandFailure?> ActAsync(Move move)
    {
        if (await GrantAsync(move.Which) is not { } grant)
        {
            return null;
        }

        var acts = database.Get<GrantActCommands>();
        var input = new GrantActInput { GrantId = grant.Id, GrantVersion = grant.Version, Cents = 100_000 + (move.How * 777), DecidedOn = new DateOnly(2011, 5, 1), Reason = "Akt" };
        return (await ((move.How % 5) switch
        {
            0 => acts.ReduceAwardAsync(Editor, input, CancellationToken.None),
            1 => acts.RaiseAwardAsync(Editor, input, CancellationToken.None),
            2 => acts.RecordDisbursementAsync(Editor, input, CancellationToken.None),
            3 => acts.RecordRepaymentAsync(Editor, input, CancellationToken.None),
            _ => acts.RecordOwnShareAsync(Editor, input, CancellationToken.None),
        })).Failure;
    }

    private async Task<CommandFailure?> CorrectEntryAsync(Move move)
    {
        await using var context = database.Open();
        var entries = await context.LedgerEntries.Where(x => x.Basis == Basis.Decided).Select(x => x.Id).OrderBy(x => x).ToListAsync();
        return entries.Count == 0
            ? null
            : (await database.Get<GrantActCommands>().CorrectEntryAsync(Editor, new EntryCorrection(entries[move.Which % entries.Count], 50_000 + move.How, null, move.How % 2 == 0 ? 2010 : null, "Zahlendreher"), CancellationToken.None)).Failure;
    }

    private async Task<CommandFailure?> JoinAsync(Move move)
    {
        var (one, other) = (await GrantAsync(move.Which), await GrantAsync(move.How));
        return one is null || other is null
            ? null
            : (await database.Get<GrantJoinCommands>().JoinAsync(Editor, new GrantJoinInput(one.Id, one.Version, other.Id, other.Version, "dieselbe Zuwendung"), CancellationToken.None)).Failure;
    }

    private async Task<CommandFailure?> SeparateAsync(Move move)
    {
        await using var context = database.Open();
        var merges = await context.GrantMerges.AsNoTracking().OrderBy(x => x.Id).ToListAsync();
        return merges.Count == 0
            ? null
            : (await database.Get<GrantJoinCommands>().SeparateAsync(Editor, merges[move.Which % merges.Count].Id, merges[move.Which % merges.Count].Version, "doch zwei", CancellationToken.None)).Failure;
    }

    private async Task<CommandFailure?> ImportAsync(Move move)
    {
        var text = new StringBuilder(Headers[move.Which % Headers.Length]).Append('\n');
        for (var i = 0; i < Projects.Length + 1; i++)
        {
            var (_, project, ags) = Projects[i % Projects.Length];
            var kind = (move.How >> i) % 5;
            var sum = kind == 0 ? "" : ((string[])["34.000,00", "36.000,00", "33.900,00", "12.345,67"])[kind - 1];
            if (kind != 4 || move.Which % 3 != 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"A {i + 1};KOMM-IN NRW;;{ags};{project};{sum};1.000,00\n");
            }
        }

        var commands = database.Get<GrantImportCommands>();
        var queries = database.Get<GrantImportQueries>();
        var uploaded = (await commands.UploadAsync(Editor, "liste.csv", Encoding.UTF8.GetBytes(text.ToString()), null, CancellationToken.None)).Value!;
        var view = (await queries.FindAsync(Editor, uploaded.ImportId, CancellationToken.None))!;
        var options = view.Options with { LeavesOutFaulty = true };
        await commands.PreviewAsync(Editor, new ImportRequest(view.Id, view.ListId, view.Mapping, options), null, CancellationToken.None);
        foreach (var row in (await queries.RowsAsync(Editor, view.Id, RowOutcome.Choice, 1, CancellationToken.None)).Items)
        {
            var choice = row.Detail.Question == RowQuestion.MayContinue || row.Detail.Candidates.IsEmpty || (move.How + row.Number) % 3 == 0
                ? new RowChoice(RowChoiceKind.New)
                : new RowChoice(RowChoiceKind.Join, row.Detail.Candidates[0]);
            options = options with { Choices = options.Choices.SetItem(row.Number, choice) };
        }

        await commands.PreviewAsync(Editor, new ImportRequest(view.Id, view.ListId, view.Mapping, options), null, CancellationToken.None);
        var version = (await queries.FindAsync(Editor, view.Id, CancellationToken.None))!.Version;
        return (await commands.ImportAsync(Editor, view.Id, version, null, CancellationToken.None)).Failure;
    }

    private async Task<CommandFailure?> WithdrawAsync(Move move)
    {
        await using var context = database.Open();
        var releases = await context.Releases.AsNoTracking().OrderBy(x => x.Id).ToListAsync();
        return releases.Count == 0
            ? null
            : (await database.Get<ReleaseCommands>().WithdrawAsync(Editor, releases[move.Which % releases.Count].Id, releases[move.Which % releases.Count].Version, "Falsche Datei", CancellationToken.None)).Failure;
    }

    private async Task<CommandFailure?> MarkSourceAsync(Move move)
    {
        await using var context = database.Open();
        var releases = await context.Releases.AsNoTracking().OrderBy(x => x.Id).ToListAsync();
        if (releases.Count == 0)
        {
            return null;
        }

        var (release, other) = (releases[move.Which % releases.Count], releases[move.How % releases.Count]);
        var input = new SourceInput(release.Id, release.Version, (SourceRelation)(move.Which % 3), move.Which % 3 == 0 ? null : other.Id, "Vom Verteiler");
        return (await database.Get<ReleaseRelationCommands>().MarkAsync(Editor, input, CancellationToken.None)).Failure;
    }

    private async Task<CommandFailure?> MergeProgrammeAsync()
    {
        await using var context = database.Open();
        return await context.Programmes.AsNoTracking().Where(x => !x.IsReference && x.MergedIntoId == null).OrderBy(x => x.Id).FirstOrDefaultAsync() is { } programme
            ? (await database.Get<ProgrammeCommands>().MergeAsync(Editor, programme.Key, programme.Version, "komm-in", "dasselbe Programm", CancellationToken.None)).Failure
            : null;
    }

    private async Task<Grant?> GrantAsync(int which)
    {
        await using var context = database.Open();
        var grants = await context.Grants.AsNoTracking().Where(x => x.Status == GrantStatus.Active).OrderBy(x => x.Id).ToListAsync();
        return grants.Count == 0 ? null : grants[which % grants.Count];
    }
}
