using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Imports;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Imports;
using ProgramTracker.Web.Hosting;

namespace ProgramTracker.Web.Commands;

/// <summary>The verb <c>import-grants</c>: imports a grant list (CSV or XLSX) into the real database, all its rows or none.</summary>
/// <remarks>
/// Columns are recognised by their headers, remembered from the list's last file, or said with <c>--map</c>. What a person must decide cannot be decided here: such rows stop
/// the import like errors do, unless <c>--skip-faulty</c> leaves them out, and the pages take the draft from there. Progress goes to standard error.
/// Exit status 0: imported, or with <c>--dry-run</c> could be; 1: nothing was imported; 2: the call itself was wrong.
/// </remarks>
public static class ImportGrantsCommand
{
    private const int MostNamedRows = 20;

    public static Command Create()
    {
        var input = new Argument<FileInfo>("file") { Description = "A grant list as CSV or XLSX." };
        var list = new Option<string?>("--list") { Description = "The name of the list this file belongs to; a list that is not known yet is made." };
        var map = new Option<string[]>("--map") { Description = "What a column is, as HEADER=FIELD, once for each column (FIELD may be 'none')." };
        var numbers = new Option<string?>("--numbers") { Description = "How columns of sums write numbers where their cells don't tell: de (1.234,56) or en (1,234.56)." };
        var dates = new Option<string?>("--dates") { Description = "What comes first in dates with slashes where the cells don't tell: day or month." };
        var programme = new Option<string?>("--programme") { Description = "The programme of rows that name none." };
        var publish = new Option<bool>("--publish") { Description = "New grants are published; without it they are internal." };
        var complete = new Option<bool>("--complete") { Description = "The programme-years in the file are complete." };
        var skip = new Option<bool>("--skip-faulty") { Description = "Import without the rows that have errors or wait for a decision." };
        var dry = new Option<bool>("--dry-run") { Description = "Say what would happen and change nothing." };
        var command = new Command("import-grants", "Imports a grant list into the real database, all its rows or none.") { input, list, map, numbers, dates, programme, publish, complete, skip, dry };
        command.SetAction(async (parsed, cancellation) =>
        {
            var file = parsed.GetRequiredValue(input);
            if (!file.Exists)
            {
                await Console.Error.WriteLineAsync($"There is no file '{file}'.");
                return 2;
            }

            var call = new Call(
                parsed.GetValue(list),
                parsed.GetValue(map) ?? [],
                parsed.GetValue(numbers),
                parsed.GetValue(dates),
                parsed.GetValue(programme),
                parsed.GetValue(publish),
                parsed.GetValue(complete),
                parsed.GetValue(skip),
                parsed.GetValue(dry));
            if (call.Fault() is { } fault)
            {
                await Console.Error.WriteLineAsync(fault);
                return 2;
            }

            try
            {
                return await ProgramHost.OnRealDataAsync(
                    services => ImportAsync(services.GetRequiredService<GrantImportCommands>(), services.GetRequiredService<GrantImportQueries>(), file, call, Console.Out, Console.Error, cancellation),
                    cancellation);
            }
            catch (OperationCanceledException)
            {
                await Console.Error.WriteLineAsync("Cancelled; nothing was imported.");
                return 1;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or SettingsException)
            {
                await Console.Error.WriteLineAsync(e.Message);
                return 2;
            }
        });
        return command;
    }

    public static async Task<int> ImportAsync(
        GrantImportCommands commands, GrantImportQueries queries, FileInfo file, Call call, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        if (file.Length > GrantListFile.MaximumBytes)
        {
            await error.WriteLineAsync($"{file.Name}: larger than {GrantListFile.MaximumBytes / (1024 * 1024)} MB");
            return 2;
        }

        var content = await File.ReadAllBytesAsync(file.FullName, cancellation);
        var actor = Actor.LocalUser;
        foreach (var draft in await queries.DraftsOfAsync(actor, Convert.ToHexStringLower(SHA256.HashData(content)), cancellation))
        {
            await commands.DiscardAsync(actor, draft, cancellation);
        }

        var progress = new WrittenProgress(error);
        var uploaded = await commands.UploadAsync(actor, file.Name, content, progress, cancellation);
        if (!uploaded.Succeeded)
        {
            return await FailAsync(error, uploaded.Failure);
        }

        var view = (await queries.FindAsync(actor, uploaded.Value.ImportId, cancellation))!;
        var status = await ImportAsync(commands, queries, call, view, output, error, progress, cancellation);
        if (status != 0 || call.IsDryRun)
        {
            await commands.DiscardAsync(actor, view.Id, cancellation);
        }

        return status;
    }

    private static async Task<int> ImportAsync(
        GrantImportCommands commands, GrantImportQueries queries, Call call, ImportView view, TextWriter output, TextWriter error, WrittenProgress progress, CancellationToken cancellation)
    {
        var actor = Actor.LocalUser;
        if (call.Unknown(view.Mapping) is { } unknown)
        {
            await error.WriteLineAsync($"--map: the file has no column '{unknown}'. Its columns: {string.Join(", ", view.Mapping.Columns.Select(x => x.Header))}");
            return 2;
        }

        var columns = await queries.ColumnsAsync(actor, view.Id, call.Apply(view.Mapping), cancellation);
        var mapping = call.Decide(columns!.Mapping);
        var left = columns.Faults.Where(x => !call.Decides(x)).ToList();
        if (left.Count > 0)
        {
            foreach (var fault in left)
            {
                await error.WriteLineAsync(fault.Column is { } index ? $"Column '{mapping.Columns[index].Header}': {fault.Reason}" : fault.Reason.ToString());
            }

            return 1;
        }

        var listId = view.ListId;
        var same = view.Lists.Where(x => x.HasSameColumns).ToList();
        if (call.List is { } name)
        {
            listId = view.Lists.FirstOrDefault(x => string.Equals(x.Name, name, StringComparison.OrdinalIgnoreCase))?.Id;
        }
        else if (same.Count > 1)
        {
            await error.WriteLineAsync($"Several lists have these columns; say which with --list: {string.Join(", ", same.Select(x => x.Name))}");
            return 2;
        }

        var options = view.Options with
        {
            ListName = call.List ?? view.Options.ListName,
            Programme = call.Programme ?? view.Options.Programme,
            Visibility = call.Publishes ? Visibility.Published : view.Options.Visibility,
            MarksComplete = call.MarksComplete,
            LeavesOutFaulty = call.LeavesOutFaulty,
        };
        var previewed = await commands.PreviewAsync(actor, new ImportRequest(view.Id, listId, mapping, options), progress, cancellation);
        if (!previewed.Succeeded)
        {
            return await FailAsync(error, previewed.Failure);
        }

        var counts = previewed.Value;
        await SayAsync(output, counts, call.IsDryRun ? "would be" : "are");
        await NameOpenRowsAsync(queries, view.Id, mapping, error, cancellation);
        if (counts.HasOpenRows && !call.LeavesOutFaulty)
        {
            await error.WriteLineAsync("Nothing was imported: rows have errors or wait for a decision.");
            return 1;
        }

        if (call.IsDryRun)
        {
            return 0;
        }

        var version = (await queries.FindAsync(actor, view.Id, cancellation))!.Version;
        var done = await commands.ImportAsync(actor, view.Id, version, progress, cancellation);
        if (!done.Succeeded)
        {
            return await FailAsync(error, done.Failure);
        }

        await output.WriteLineAsync(done.Value.LedgerNumber is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"Imported as ledger transaction {number}.")
            : "Imported; nothing had to be booked.");
        return 0;
    }

    private static async Task SayAsync(TextWriter output, ImportCounts counts, string are)
    {
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{counts.Rows} rows: {counts.New} {are} new, {counts.Joins} join a recorded grant, {counts.Changed} changed, {counts.Unchanged} unchanged, {counts.Errors} with errors, {counts.Choices} to be decided, {counts.LeftOut} left out, {counts.Totals} totals; {counts.Missing} of the list are missing."));
        foreach (var sum in counts.Sums)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{sum.Measure}: {Euros(sum.Cents)} in the file, {Euros(sum.Delta)} more than recorded."));
        }

        foreach (var programme in counts.NewProgrammes)
        {
            await output.WriteLineAsync($"New programme: {programme}");
        }
    }

    private static async Task NameOpenRowsAsync(GrantImportQueries queries, int id, ColumnMapping mapping, TextWriter error, CancellationToken cancellation)
    {
        foreach (var outcome in (RowOutcome[])[RowOutcome.Error, RowOutcome.Choice])
        {
            var rows = await queries.RowsAsync(Actor.LocalUser, id, outcome, 1, cancellation);
            foreach (var row in rows.Items.Take(MostNamedRows))
            {
                foreach (var fault in row.Detail.Faults)
                {
                    var column = fault.Column is { } index && index < mapping.Columns.Length ? $", column '{mapping.Columns[index].Header}'" : string.Empty;
                    var candidates = fault.Candidates.IsEmpty ? string.Empty : $" ({string.Join(", ", fault.Candidates)})";
                    await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Row {row.Number}{column}: {fault.Reason}{(fault.Text is null ? string.Empty : $" '{fault.Text}'")}{candidates}"));
                }

                if (row.Detail.Question is { } question)
                {
                    await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Row {row.Number}: {question} ({string.Join(", ", row.Detail.Candidates)})"));
                }
            }

            if (rows.Total > MostNamedRows)
            {
                await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"… and {rows.Total - MostNamedRows} more."));
            }
        }
    }

    private static string Euros(long cents) => (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static async Task<int> FailAsync(TextWriter error, CommandFailure failure)
    {
        await error.WriteLineAsync(failure.Detail is { Length: > 0 } detail ? $"{failure.Reason}: {detail}" : failure.Reason.ToString());
        return 1;
    }

    /// <summary>What the command line says about the file.</summary>
    public sealed record Call(string? List, string[] Map, string? Numbers, string? Dates, string? Programme, bool Publishes, bool MarksComplete, bool LeavesOutFaulty, bool IsDryRun)
    {
        public static readonly Call Plain = new(null, [], null, null, null, false, false, false, false);

        private const string NoField = "none";

        private NumberStyle? Style => Numbers switch
        {
            "de" => NumberStyle.German,
            "en" => NumberStyle.English,
            _ => null,
        };

        private DateOrder? Order => Dates switch
        {
            "day" => DateOrder.DayFirst,
            "month" => DateOrder.MonthFirst,
            _ => null,
        };

        public string? Fault() => this switch
        {
            { Numbers: not null, Style: null } => $"--numbers: '{Numbers}' is neither de nor en.",
            { Dates: not null, Order: null } => $"--dates: '{Dates}' is neither day nor month.",
            _ => Array.Find(Map, x => !TryPair(x, out _, out _)) is { } bad ? $"--map: '{bad}' is not HEADER=FIELD; fields are {string.Join(", ", Enum.GetNames<GrantField>())} and {NoField}." : null,
        };

        public string? Unknown(ColumnMapping mapping) =>
            Array.ConvertAll(Map, Header).FirstOrDefault(header => !mapping.Columns.Any(x => string.Equals(x.Header, header, StringComparison.OrdinalIgnoreCase)));

        public ColumnMapping Apply(ColumnMapping mapping) => new([.. mapping.Columns.Select(column =>
            Array.FindLast(Map, x => string.Equals(Header(x), column.Header, StringComparison.OrdinalIgnoreCase)) is { } pair && TryPair(pair, out _, out var field)
                ? column with { Field = field }
                : column)]);

        public bool Decides(MappingFault fault) => fault.Reason switch
        {
            MappingFaultReason.NumberStyleOpen or MappingFaultReason.NumberStylesMixed => Style is not null,
            MappingFaultReason.DateOrderOpen => Order is not null,
            _ => false,
        };

        public ColumnMapping Decide(ColumnMapping mapping) => new([.. mapping.Columns.Select(x => x with { Numbers = x.Numbers ?? Style, Dates = x.Dates ?? Order })]);

        private static string Header(string pair) => pair[..pair.LastIndexOf('=')].Trim();

        private static bool TryPair(string pair, out string header, out GrantField? field)
        {
            var at = pair.LastIndexOf('=');
            (header, field) = (at > 0 ? pair[..at].Trim() : string.Empty, null);
            var word = pair[(at + 1)..].Trim();
            if (at <= 0 || word.Equals(NoField, StringComparison.OrdinalIgnoreCase))
            {
                return at > 0;
            }

            var known = Enum.TryParse<GrantField>(word, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed) && !int.TryParse(word, out _);
            field = known ? parsed : null;
            return known;
        }
    }

    private sealed class WrittenProgress(TextWriter error) : IProgress<ImportProgress>
    {
        private const int RowsBetweenLines = 2000;

        private (ImportPhase Phase, int Done) _last = (ImportPhase.Reading, 0);

        public void Report(ImportProgress value)
        {
            if (value.Phase != _last.Phase || value.Done >= _last.Done + RowsBetweenLines)
            {
                _last = (value.Phase, value.Done);
                error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Phase}: {value.Done} of {value.Total} rows"));
                error.Flush();
            }
        }
    }
}
