using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Imports;

namespace ProgramTracker.Core.Tests.Imports;

public sealed class DateAndYearCellsTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory]
    [InlineData("03.11.2010", null, "2010-11-03")]
    [InlineData("3.11.10", null, "2010-11-03")]
    [InlineData("1.2.98", null, "1998-02-01")]
    [InlineData("2010-11-03", null, "2010-11-03")]
    [InlineData("3. November 2010", null, "2010-11-03")]
    [InlineData("3 Nov 2010", null, "2010-11-03")]
    [InlineData("03/04/2010", DateOrder.DayFirst, "2010-04-03")]
    [InlineData("03/04/2010", DateOrder.MonthFirst, "2010-03-04")]
    public void Day_ReadInItsOrder(string text, DateOrder? order, string day)
    {
        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), DateCells.Read(SourceCell.Of(text), order, Today).Value);
    }

    [Theory]
    [InlineData("03/04/2010", null, RowFaultReason.DateUnreadable)]
    [InlineData("31.02.2010", null, RowFaultReason.DateUnreadable)]
    [InlineData("Frühjahr 2010", null, RowFaultReason.DateUnreadable)]
    [InlineData("01.01.1900", null, RowFaultReason.DateOutOfRange)]
    [InlineData("01.01.2100", null, RowFaultReason.DateOutOfRange)]
    public void Day_ThatIsNone_IsRefused(string text, DateOrder? order, RowFaultReason reason)
    {
        Assert.Equal(reason, DateCells.Read(SourceCell.Of(text), order, Today).Fault);
    }

    [Theory]
    [InlineData(DateOrder.DayFirst, false, "13/04/2010", "03/04/2010")]
    [InlineData(DateOrder.MonthFirst, false, "04/13/2010")]
    [InlineData(null, true, "03/04/2010")]
    [InlineData(null, true, "13/04/2010", "04/13/2010")]
    [InlineData(null, false, "03.04.2010", "2010-01-02", "04/04/2010")]
    public void Order_OfAColumn_IsToldByItsCells(DateOrder? order, bool isOpen, params string[] cells)
    {
        var evidence = new DateEvidence();
        Array.ForEach(cells, evidence.Add);

        Assert.Equal((order, isOpen), (evidence.Order, evidence.IsOpen));
    }

    [Theory]
    [InlineData("2010", 2010, 2010)]
    [InlineData("2010-2012", 2010, 2012)]
    [InlineData("2010/11", 2010, 2011)]
    [InlineData("2010 bis 2012", 2010, 2012)]
    [InlineData("HJ 2010", 2010, 2010)]
    public void Year_Stated(string text, int from, int to)
    {
        Assert.Equal(new YearRange(from, to), YearCells.Read(SourceCell.Of(text), Today).Value);
    }

    [Theory]
    [InlineData("2010 ff.", RowFaultReason.YearUnreadable)]
    [InlineData("03.11.2010", RowFaultReason.YearUnreadable)]
    [InlineData("2012-2010", RowFaultReason.PeriodBackwards)]
    [InlineData("1900", RowFaultReason.YearOutOfRange)]
    public void Year_ThatIsNone_IsRefused(string text, RowFaultReason reason)
    {
        Assert.Equal(reason, YearCells.Read(SourceCell.Of(text), Today).Fault);
    }

    [Fact]
    public void TypedCells_AreReadAsTyped()
    {
        Assert.Equal(new DateOnly(2010, 11, 3), DateCells.Read(SourceCell.Of(new DateOnly(2010, 11, 3)), null, Today).Value);
        Assert.Equal(YearRange.Of(2010), YearCells.Read(SourceCell.Of(2010m), Today).Value);
        Assert.Equal(RowFaultReason.YearUnreadable, YearCells.Read(SourceCell.Of(2010.5m), Today).Fault);
    }
}
