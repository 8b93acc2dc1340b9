using System.Collections.Immutable;
using System.Globalization;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Reference;
using ProgramTracker.Core.Tests.Extraction;
using ProgramTracker.Core.Verdicts;

namespace ProgramTracker.Core.Tests.Verdicts;

/// <summary>Figures and facts for tests, said shortly. Sums are in whole euro.</summary>
internal static class Told
{
    public const string KommIn = "komm-in";
    public const string Düsseldorf = "05111000";

    /// <summary>The register around the day on which the Kreis Aachen ended.</summary>
    public static readonly ImmutableArray<RegisterSpan> Register =
    [
        new(UnitKind.Kreis, null, null, 30),
        new(UnitKind.Kreis, null, Day("2009-10-20"), 1),
        new(UnitKind.Städteregion, Day("2009-10-21"), null, 1),
        new(UnitKind.KreisfreieStadt, null, null, 22),
        new(UnitKind.KreisfreieStadt, null, Day("2009-10-20"), 1),
        new(UnitKind.Stadt, null, null, 250),
        new(UnitKind.Gemeinde, null, null, 124),
    ];

    private static int _release = 1000;

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What the program reads in a text, as figures of a release of its own.</summary>
    public static ImmutableArray<StatedFigure> Text(string publishedOn, string text, string issuer = "Ministerium für Integration", long? sourceId = null)
    {
        var release = Interlocked.Increment(ref _release);
        var extracted = Reader.Extract(text, publishedOn, issuer);
        var source = new FigureSource(SourceKind.Release, sourceId ?? release, Day(publishedOn), issuer) { ReleaseId = release };
        return [.. FigureReader.Read(source, SourceStatements.Of(extracted, x => x.Key ?? x.Name)).Select(x => x with
        {
            Id = (release * 1000L) + x.Id,
            LastingId = (release * 1000L) + x.Id,
            Parts = [.. x.Parts.Select(part => (release * 1000L) + part)],
        })];
    }

    /// <summary>The figure of a text that states a number, of a unit where several do.</summary>
    public static StatedFigure Of(this IEnumerable<StatedFigure> figures, long value, FigureUnit? unit = null) =>
        figures.Single(x => x.Value.Value == value && (unit is null || x.Question.Unit == unit));

    public static JudgedFigure Judge(StatedFigure figure, VerdictFacts facts) => new VerdictJudge(facts).Judge([figure]).Single();

    public static StatedFigure Awarded(string publishedOn, long euro, AmountQualifier qualifier = AmountQualifier.Exact, long unit = 1, int? year = 2010, FigureKind kind = FigureKind.Awarded) => new()
    {
        Id = Interlocked.Increment(ref _release),
        Source = new FigureSource(SourceKind.Release, Interlocked.Increment(ref _release), Day(publishedOn), null),
        Question = new FigureQuestion
        {
            Unit = FigureUnit.Cents,
            Kind = kind,
            ProgrammeKey = KommIn,
            Scope = FigureScope.Programme,
            Years = year is { } stated ? YearRange.Of(stated) : null,
            AsOf = new PartialDate(Day(publishedOn)),
        },
        Value = FigureValue.Of(AmountBounds.Of(euro * 100, qualifier, unit * 100)),
    };

    public static LedgerCell Cell(long euro, string? effective = "2010-03-01", int? year = 2010, string? ags = Düsseldorf, AmountQualifier qualifier = AmountQualifier.Exact, long unit = 1) => new(
        KommIn,
        ags is null ? PlaceBucket.Several : PlaceBucket.Municipality,
        ags,
        year is { } stated ? FundingYear.Stated(stated) : FundingYear.Unknown,
        effective is null ? null : Day(effective),
        EntryAmount.Of(AmountBounds.Of(euro * 100, qualifier, unit * 100)),
        1,
        1);

    public static VerdictFacts Ledger(params LedgerCell[] cells) => new() { Cells = [.. cells] };

    public static VerdictFacts Complete(this VerdictFacts facts, int year) => facts with { CompleteYears = facts.CompleteYears.Add((KommIn, year)) };
}
