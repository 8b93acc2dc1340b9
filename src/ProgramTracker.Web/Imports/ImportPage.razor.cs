using System.Globalization;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Imports;
using ProgramTracker.Data.Lists;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Imports;

/// <summary>A handed-in list: what it will do or did, and every row as it stood in the file. A draft is worked on from here.</summary>
public sealed partial class ImportPage
{
    [Inject]
    private GrantImportQueries Imports { get; set; } = null!;

    [Inject]
    private ImportSentences Sentences { get; set; } = null!;

    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromQuery(Name = "ergebnis")]
    private string? OutcomeWord { get; set; }

    [SupplyParameterFromQuery(Name = "zeile")]
    private string? RowWord { get; set; }

    [SupplyParameterFromQuery(Name = "seite")]
    private string? PageWord { get; set; }

    private ImportView? View { get; set; }

    private RowOutcome? Outcome { get; set; }

    private ImportRowView? Row { get; set; }

    private ListPage<ImportRowView> Found { get; set; } = new([], 0, 1, GrantImportQueries.PageSize);

    private IReadOnlyList<ListRowView> Missing { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        if (!Actor.EditsLedger)
        {
            return;
        }

        View = await Imports.FindAsync(Actor, Id, Aborted);
        if (View is null)
        {
            Navigation.NotFound();
            return;
        }

        if (int.TryParse(RowWord, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            Row = await Imports.RowAsync(Actor, Id, number, Aborted);
            if (Row is null)
            {
                Navigation.NotFound();
            }

            return;
        }

        Outcome = Addresses.ParseOutcome(OutcomeWord);
        if (View.Counts is { } counts)
        {
            Found = await Imports.RowsAsync(Actor, Id, Outcome, PageOf(PageWord), Aborted);
            Missing = counts.Missing > 0 ? await Imports.MissingAsync(Actor, Id, Aborted) : [];
        }
    }

    private static string CellOf(ImportRowView row, int column) =>
        column < row.Cells.Length && !row.Cells[column].IsEmpty ? row.Cells[column].ToString() : Formatting.Format.Nothing;
}
