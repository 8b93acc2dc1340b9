using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Reference;
using ProgramTracker.Web.Programmes;
using ProgramTracker.Web.Reference;

namespace ProgramTracker.Web.Tests.Upkeep;

public sealed class UpkeepDraftTests
{
    [Fact]
    public void Programme_ReadAndBuilt_IsTheSame()
    {
        var input = new ProgrammeInput { Name = "KOMM-IN NRW", LongName = "Landesprogramm", StartYear = 2005, EndYear = null, Level = "Land", Ministry = "MAIS" };
        Assert.Equal(input, ProgrammeFactsDraft.Of(input).Build());
    }

    [Theory]
    [InlineData("", "2005", "2010", "Name", "Draft.Required")]
    [InlineData("KOMM-IN", "05", "2010", "StartYear", "Draft.Year")]
    [InlineData("KOMM-IN", "2010", "2005", "EndYear", "Draft.YearsBackwards")]
    public void Programme_BadField_IsNamed(string name, string from, string to, string field, string text)
    {
        var draft = new ProgrammeFactsDraft { Name = name, StartYear = from, EndYear = to };
        Assert.Null(draft.Build());
        Assert.Equal(text, draft.FaultOf(field));
    }

    [Fact]
    public void Ministry_ReadAndBuilt_IsTheSame()
    {
        var input = new MinistryInput { Abbreviation = "MAIS", Ministry = "Ministerium", Minister = "Guntram Schneider", From = new DateOnly(2010, 7, 15), To = new DateOnly(2015, 9, 30) };
        Assert.Equal(input, MinistryDraft.Of(input).Build());
    }

    [Fact]
    public void Ministry_BadFields_AreNamedAllAtOnce()
    {
        var draft = new MinistryDraft { Abbreviation = "MAIS", From = "2015-09-30", To = "2010-07-15" };
        Assert.Null(draft.Build());
        Assert.Equal(["Ministry", "Minister", "To"], draft.Faults.Select(x => x.Field));
    }
}
