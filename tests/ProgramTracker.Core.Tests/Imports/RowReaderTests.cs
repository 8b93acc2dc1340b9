using System.Collections.Immutable;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Imports;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Reference;

namespace ProgramTracker.Core.Tests.Imports;

public sealed class RowReaderTests
{
    private static readonly string[] Headers = ["Aktenzeichen", "Zuwendungsgeber", "Förderprogramm", "Empfänger", "AGS", "Gemeinde", "Projekt", "Beantragt", "Bewilligt", "Ausgezahlt", "Eigenanteil", "Förderjahr", "Bescheid vom", "Status"];

    private static readonly PlaceDirectory Places = PlaceDirectory.Of(
        [
            new("05111000", "Düsseldorf", "Düsseldorf, Stadt", UnitKind.KreisfreieStadt, false, null),
            new("05315000", "Köln", "Köln, Stadt", UnitKind.KreisfreieStadt, false, null),
            new("05758", "Kreis Herford", "Herford", UnitKind.Kreis, false, null),
            new("05758012", "Herford", "Herford, Hansestadt", UnitKind.Stadt, false, null),
            new("05334", "Städteregion Aachen", "Städteregion Aachen", UnitKind.Städteregion, false, null),
            new("05354", "Kreis Aachen", "Kreis Aachen", UnitKind.Kreis, true, "05334"),
            new("051", "Regierungsbezirk Düsseldorf", "Reg.-Bez. Düsseldorf", UnitKind.Regierungsbezirk, false, null),
        ],
        [("Stadt Düsseldorf", "05111000"), ("Landeshauptstadt Düsseldorf", "05111000"), ("Kreis Herford", "05758"), ("Stadt Herford", "05758012")]);

    [Fact]
    public void Row_WithEverything_IsReadWhole()
    {
        var facts = Facts("34-IV 7/2010", "Ministerium für Integration", "KOMM-IN NRW", "Caritasverband", "5111000", "Düsseldorf", "Öffnung der Verwaltung", "40.000,00", "34.000,00", "0", "", "2010", "03.11.2010", "bewilligt");

        Assert.Equal(("34-IV 7/2010", Funder.Land, "KOMM-IN NRW", "Caritasverband", "Öffnung der Verwaltung"), (facts.ReferenceNumber, facts.Funder, facts.Programme, facts.Recipient, facts.Project));
        Assert.Equal((PlaceBucket.Municipality, "05111000", FundingYear.Stated(2010), new DateOnly(2010, 11, 3)), (facts.Bucket, facts.OnlyAgs, facts.Year, facts.AwardDate));
        Assert.Equal(
            [(Measure.Applied, 4_000_000L), (Measure.Awarded, 3_400_000), (Measure.Disbursed, 0)],
            facts.Entries.Select(entry => (entry.Measure, entry.Amount.Cents)));
    }

    public static TheoryData<string, string, string, PlaceBucket, string, string?> PlacesStated => new()
    {
        { "05111000", "", "", PlaceBucket.Municipality, "05111000", null },
        { "05111", "", "", PlaceBucket.Municipality, "05111000", null },
        { "051110000000", "", "", PlaceBucket.Municipality, "05111000", null },
        { "5758", "", "", PlaceBucket.Municipality, "05758", null },
        { "05354", "", "", PlaceBucket.Municipality, "05334", null },
        { "09162000", "", "", PlaceBucket.Outside, "", null },
        { "05", "", "", PlaceBucket.Land, "", null },
        { "", "Düsseldorf", "", PlaceBucket.Municipality, "05111000", null },
        { "", "Kreis Aachen", "", PlaceBucket.Municipality, "05334", null },
        { "", "Düsseldorf; Köln", "", PlaceBucket.Several, "05111000,05315000", null },
        { "", "mehrere Kommunen", "Verein X", PlaceBucket.Several, "", "Verein X" },
        { "", "", "Stadt Düsseldorf", PlaceBucket.Municipality, "05111000", null },
        { "", "", "Landeshauptstadt Düsseldorf", PlaceBucket.Municipality, "05111000", null },
        { "05111000", "Düsseldorf", "Stadt Düsseldorf", PlaceBucket.Municipality, "05111000", null },
        { "", "", "Caritasverband", PlaceBucket.Unlocated, "", "Caritasverband" },
        { "", "Köln", "Caritasverband", PlaceBucket.Municipality, "05315000", "Caritasverband" },
        { "05758012", "Herford", "", PlaceBucket.Municipality, "05758012", null },
    };

    [Theory]
    [MemberData(nameof(PlacesStated))]
    public void Rule07_Place_IsReadFromAgsNameOrRecipient(string ags, string place, string recipient, PlaceBucket bucket, string found, string? organisation)
    {
        var facts = Facts("", "", "", recipient, ags, place, "", "", "1000", "", "", "", "", "");

        Assert.Equal((bucket, found, organisation), (facts.Bucket, string.Join(',', facts.Ags), facts.Recipient));
    }

    [Fact]
    public void FormerAgs_IsToldBesideTodays()
    {
        Assert.Equal("05354", Facts("", "", "", "", "05354", "", "", "", "1000", "", "", "", "", "").FormerAgs);
    }

    public static TheoryData<RowFaultReason, int, string[]> Faulty => new()
    {
        { RowFaultReason.PlaceAmbiguous, 5, ["", "", "", "", "", "Herford", "", "", "1000"] },
        { RowFaultReason.PlaceAmbiguous, 3, ["", "", "", "Herford", "", "", "", "", "1000"] },
        { RowFaultReason.PlaceUnknown, 5, ["", "", "", "", "", "Entenhausen", "", "", "1000"] },
        { RowFaultReason.PlaceContradictsAgs, 5, ["", "", "", "", "05111000", "Köln", "", "", "1000"] },
        { RowFaultReason.AgsUnknown, 4, ["", "", "", "", "05999000", "", "", "", "1000"] },
        { RowFaultReason.NotAMunicipality, 4, ["", "", "", "", "051", "", "", "", "1000"] },
        { RowFaultReason.RecipientMissing, 3, ["X 1", "", "", "", "", "", "Projekt", "", "1000"] },
        { RowFaultReason.NumberUnreadable, 8, ["", "", "", "", "05111000", "", "", "", "tausend"] },
        { RowFaultReason.NegativeAmount, 8, ["", "", "", "", "05111000", "", "", "", "-1000"] },
        { RowFaultReason.FunderUnknown, 1, ["", "Onkel Dagobert", "", "", "05111000", "", "", "", "1000"] },
        { RowFaultReason.StatusUnknown, 13, ["", "", "", "", "05111000", "", "", "", "1000", "", "", "", "", "mal sehen"] },
        { RowFaultReason.StatusContradictsAmount, 13, ["", "", "", "", "05111000", "", "", "1000", "1000", "", "", "", "", "abgelehnt"] },
        { RowFaultReason.DateUnreadable, 12, ["", "", "", "", "05111000", "", "", "", "1000", "", "", "", "gestern", ""] },
        { RowFaultReason.YearUnreadable, 11, ["", "", "", "", "05111000", "", "", "", "1000", "", "", "bald", "", ""] },
        { RowFaultReason.TextTooLong, 3, ["", "", "", new string('x', 301), "05111000", "", "", "", "1000"] },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Row_WithAFault_NamesColumnAndReason(RowFaultReason reason, int column, string[] cells)
    {
        var fault = Assert.Single(Read(cells).Faults);

        Assert.Equal((reason, column), (fault.Reason, fault.Column));
    }

    [Fact]
    public void AmbiguousPlace_NamesItsCandidates_AndTakesAPersonsChoice()
    {
        string[] cells = ["", "", "", "", "", "Herford", "", "", "1000"];

        Assert.Equal(["05758", "05758012"], Read(cells).Faults[0].Candidates.ToArray());
        var chosen = new RowReader(Mapping(), Places, new RowDefaults { Places = ImmutableDictionary<string, string>.Empty.Add("herford", "05758012") }, new DateOnly(2026, 3, 2));
        Assert.Equal("05758012", chosen.Read(Row(cells)).Facts!.OnlyAgs);
    }

    [Fact]
    public void SeveralFaults_AreAllNamed()
    {
        Assert.Equal(
            [RowFaultReason.YearUnreadable, RowFaultReason.PlaceUnknown, RowFaultReason.NumberUnreadable],
            Read("", "", "", "", "", "Entenhausen", "", "", "viel", "", "", "bald").Faults.Select(fault => fault.Reason));
    }

    [Fact]
    public void RejectedApplication_CountsAsAppliedOnly()
    {
        var facts = Facts("", "", "", "", "05111000", "", "", "5000", "", "", "", "2010", "", "abgelehnt");

        Assert.Equal([new RowEntry(Measure.Applied, FundingYear.Stated(2010), Amount.Exactly(500_000))], facts.Entries.ToArray());
    }

    [Theory]
    [InlineData("Summe", "", "")]
    [InlineData("", "", "Gesamt")]
    public void TotalRow_IsNoGrant(string number, string programme, string recipient)
    {
        var reading = Read(number, "", programme, recipient, "", "", "", "", "1.000.000,00");

        Assert.True(reading.IsTotal);
        Assert.Null(reading.Facts);
    }

    [Fact]
    public void Rule10_ColumnOfAYear_CountsInThatYear()
    {
        var mapping = new ColumnMapping([.. new[] { "Empfänger", "Bewilligt 2010", "Bewilligt 2011" }.Select((header, index) => ColumnHeaders.Recognise(index, header))]);

        var facts = new RowReader(mapping, Places, RowDefaults.None, new DateOnly(2026, 3, 2)).Read(Row("Stadt Düsseldorf", "1000", "2000")).Facts!;

        Assert.Equal([(FundingYear.Stated(2010), 100_000L), (FundingYear.Stated(2011), 200_000)], facts.Entries.Select(entry => (entry.Year, entry.Amount.Cents)));
        Assert.Empty(mapping.Faults());
    }

    [Fact]
    public void Key_IsTheAktenzeichenElseWhoForWhat()
    {
        var one = Facts("34-IV 7/2010", "", "", "Verein", "05111000", "", "Projekt", "", "1000", "", "", "2010", "", "");
        var spelt = Facts("34 iv 7 2010", "", "", "Anderer", "05315000", "", "", "", "2000", "", "", "2011", "", "");
        var without = Facts("", "", "KOMM-IN", "Verein", "05111000", "", "Projekt", "", "1000", "", "", "2010", "", "");
        var otherSum = Facts("", "", "KOMM-IN", "verein", "05315000", "", "Projekt", "", "7000", "", "", "2011", "", "");

        Assert.Equal(RowKey.Of(one), RowKey.Of(spelt));
        Assert.Equal(RowKey.Of(without), RowKey.Of(otherSum));
        Assert.NotEqual(RowKey.Of(one), RowKey.Of(without));
        Assert.NotEqual(RowKey.ContentOf(without), RowKey.ContentOf(otherSum));
        Assert.Equal("2010/Municipality/05111000", RowSlot.Of(without));
    }

    [Fact]
    public void Mapping_NamesWhatIsMissingOrDouble()
    {
        Assert.Equal([MappingFaultReason.NoSum, MappingFaultReason.NoRecipient], Map("Aktenzeichen").Faults().Select(fault => fault.Reason));
        Assert.Equal([MappingFaultReason.YearAndTotal], Map("Empfänger", "Bewilligt", "Bewilligt 2010").Faults().Select(fault => fault.Reason));
        Assert.Equal([MappingFaultReason.FieldTwice], Map("Empfänger", "Träger", "Bewilligt").Faults().Select(fault => fault.Reason));
    }

    [Fact]
    public void Proposal_ReadsAColumnWithoutEvidenceLikeTheOthers_AndSaysSo()
    {
        var proposal = new MappingProposal(["Empfänger", "Beantragt", "Bewilligt"]);
        proposal.Add(Row("Stadt Düsseldorf", "40.000,50", "34.000"));

        var mapping = proposal.Propose();

        Assert.Equal(NumberStyle.German, mapping.Columns[2].Numbers);
        Assert.True(proposal.Evidence(mapping, 2).IsBorrowed);
        Assert.Empty(proposal.Faults(mapping));
    }

    [Fact]
    public void Proposal_WithoutAnyEvidence_AsksAPerson()
    {
        var proposal = new MappingProposal(["Empfänger", "Bewilligt", "Bescheid vom"]);
        proposal.Add(Row("Stadt Düsseldorf", "34.000", "03/04/2010"));

        var mapping = proposal.Propose();

        Assert.Null(mapping.Columns[1].Numbers);
        Assert.Equal([MappingFaultReason.NumberStyleOpen, MappingFaultReason.DateOrderOpen], proposal.Faults(mapping).Select(fault => fault.Reason));
        var told = new ColumnMapping([mapping.Columns[0], mapping.Columns[1] with { Numbers = NumberStyle.German }, mapping.Columns[2] with { Dates = DateOrder.DayFirst }]);
        Assert.Empty(proposal.Faults(told));
    }

    private static ColumnMapping Map(params string[] headers) => new([.. headers.Select((header, index) => ColumnHeaders.Recognise(index, header))]);

    private static ColumnMapping Mapping()
    {
        var mapping = Map(Headers);
        return new ColumnMapping([.. mapping.Columns.Select(column => column.Field?.Measure() is null ? column : column with { Numbers = NumberStyle.German })]);
    }

    private static SourceRow Row(params string[] cells) => new(2, [.. cells.Select(SourceCell.Of)]);

    private static RowReading Read(params string[] cells) => new RowReader(Mapping(), Places, RowDefaults.None, new DateOnly(2026, 3, 2)).Read(Row(cells));

    private static RowFacts Facts(params string[] cells)
    {
        var reading = Read(cells);
        Assert.Empty(reading.Faults);
        return reading.Facts!;
    }
}
