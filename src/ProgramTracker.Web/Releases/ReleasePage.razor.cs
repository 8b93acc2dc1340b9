using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Releases;
using ProgramTracker.Core.Text;
using ProgramTracker.Core.Verdicts;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Totals;
using ProgramTracker.Data.Verdicts;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Controls;
using ProgramTracker.Web.Review;

namespace ProgramTracker.Web.Releases;

/// <summary>A release to read: its text with what was accepted from it marked in place, what that led to, and where the text comes from.</summary>
public sealed partial class ReleasePage
{
    private const int ShownRepairs = 100;

    [Inject]
    private ReleaseQueries Releases { get; set; } = null!;

    [Inject]
    private VerdictQueries Judging { get; set; } = null!;

    [Inject]
    private TotalQueries Totals { get; set; } = null!;

    [Inject]
    private EntryQueries Ledger { get; set; } = null!;

    [Inject]
    private StatementSentences Sentences { get; set; } = null!;

    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromQuery(Name = "fassung")]
    private string? VersionWord { get; set; }

    private ReleaseView? View { get; set; }

    private ImmutableArray<TextMark> Marks { get; set; } = [];

    private JudgedFigures Verdicts { get; set; } = JudgedFigures.None;

    private TotalAnswer? Answer { get; set; }

    private IReadOnlyList<EntryRow> Proof { get; set; } = [];

    private string What => View!.PublishedOn is { } day ? T["Release.What", Format.LongDate(day)] : T["Release.WhatUndated"];

    private List<(string Text, string Address)> Path
    {
        get
        {
            var path = new List<(string, string)> { (T["Layout.Releases"], Addresses.Releases) };
            path.Add((View!.Issuer, View.Ministry is { } ministry ? Addresses.Ministry(ministry) : Addresses.WithFilters(Addresses.Releases, ("herausgeber", View.Issuer))));
            return path;
        }
    }

    private IReadOnlyList<PagePart> Parts => View!.Text is null
        ? []
        : [new PagePart("wortlaut", T["Release.Text"]), new PagePart("aussagen", T["Release.Statements"], View.Statements.Length), new PagePart("genannt", T["Release.Named"]), new PagePart("herkunft", T["Release.Origin"])];

    private int Contradicted => Verdicts.Figures.Count(x => x.Verdict == Verdict.Contradicted);

    protected override async Task OnInitializedAsync()
    {
        int? version = string.IsNullOrEmpty(VersionWord) ? null : PageOf(VersionWord);
        View = await Releases.FindAsync(Actor, Id, version, Aborted);
        if (View is null)
        {
            Navigation.NotFound();
            return;
        }

        // Figures are judged as they stand today, so an older version has none.
        if (View.VersionNumber == View.Versions[0].Number && View.Status == ReleaseStatus.Active)
        {
            Verdicts = await Judging.OfReleaseAsync(Actor, Id, Aborted);
        }

        if (View.Status == ReleaseStatus.Active)
        {
            var question = new TotalQuestion { ReleaseId = Id };
            Answer = await Totals.TotalAsync(Actor, question, Aborted);
            Proof = await Ledger.ProofAsync(Actor, question, Answer.Total, Aborted);
        }

        Marks = [.. View.Statements.Select(statement => new TextMark(statement.Id, new TextSpan(statement.QuoteStart, statement.QuoteLength), KindOf(statement.Kind)))];
    }

    private static MarkKind KindOf(StatementKind kind) => kind switch
    {
        StatementKind.Funding => MarkKind.Funding,
        StatementKind.Event => MarkKind.Event,
        StatementKind.Count => MarkKind.Count,
        StatementKind.Person => MarkKind.Person,
        _ => MarkKind.Participation,
    };

    private string Now(TextRepair repair) => View!.Text is { } text && repair.Span.End <= text.Length ? repair.Span.In(text) : "";

    private string Visible(string words) => string.IsNullOrWhiteSpace(words) ? T["Release.NothingThere"] : words.Replace("\n", "⏎", StringComparison.Ordinal);
}
