using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.WebUtilities;
using ProgramTracker.Web.Lists;

namespace ProgramTracker.Web.Tests.Lists;

public sealed class ListStateTests
{
    private static readonly ListShape Shape = new(
        [
            new("q", "Wort", FilterKind.Words),
            new("programm", "Programm", FilterKind.Choice) { Choices = [new("komm-in", "KOMM-IN NRW")], IsOpen = true },
            new("beleg", "Beleg", FilterKind.Choice) { Choices = [new("bescheid", "laut Bescheid"), new("pressemitteilung", "laut Pressemitteilung")] },
            new("von", "von", FilterKind.Year),
            new("messgroesse", "Messgröße", FilterKind.Choice) { Choices = [new("bewilligt", "bewilligt"), new("ausgezahlt", "ausgezahlt")], Usual = "bewilligt", IsMeasure = true },
            new("stand", "Stand", FilterKind.Moment) { IsMeasure = true },
        ],
        [
            new("vorhaben", "Vorhaben", ColumnType.Text) { IsName = true },
            new("jahr", "Jahr", ColumnType.Year) { FallsFirst = true },
            new("ort", "Ort", ColumnType.Text),
            new("behoerde", "Behörde", ColumnType.Text) { IsUsual = false, IsSortable = false },
            new("betrag", "Betrag", ColumnType.Money),
        ],
        [new("programm", "Programm"), new("jahr", "Jahr")],
        "jahr",
        true);

    [Theory]
    [InlineData("", "/liste")]
    [InlineData("?q=&programm=&beleg=&messgroesse=bewilligt&gruppe=&seite=1", "/liste")]
    [InlineData("?folge=-jahr&spalten=ort,jahr,betrag", "/liste")]
    [InlineData("?seite=3&q=Stra%C3%9Fe&programm=unbekannt", "/liste?q=Stra%C3%9Fe&programm=unbekannt&seite=3")]
    [InlineData("?spalten=betrag&spalten=behoerde&folge=betrag", "/liste?folge=betrag&spalten=behoerde%2Cbetrag")]
    [InlineData("?folge=jahr&gruppe=jahr", "/liste?gruppe=jahr&folge=jahr")]
    [InlineData("?stand=2026-01-31&messgroesse=ausgezahlt", "/liste?messgroesse=ausgezahlt&stand=2026-01-31")]
    public void Address_ReadAndWritten_SaysWhatIsNotUsual(string query, string expected) => Assert.Equal(expected, Read(query).Address("/liste"));

    [Theory]
    [InlineData("?von=20x1", "von=20x1")]
    [InlineData("?beleg=mündlich", "beleg=mündlich")]
    [InlineData("?stand=gestern", "stand=gestern")]
    [InlineData("?folge=behoerde", "folge=behoerde")]
    [InlineData("?folge=-preis", "folge=-preis")]
    [InlineData("?gruppe=farbe", "gruppe=farbe")]
    public void Address_ThatCannotBeRead_IsNamedAndLeftOut(string query, string unread)
    {
        var state = Read(query);
        Assert.Equal(unread, Assert.Single(state.Unread));
        Assert.Equal("/liste", state.Address("/liste"));
    }

    [Theory]
    [InlineData("?q=Rhein&programm=komm-in&folge=-betrag&spalten=ort&gruppe=jahr&seite=2", "")]
    [InlineData("?programm=abgeschafft", "Programm: abgeschafft")]
    [InlineData("?beleg=mündlich&jahr=2011", "beleg=mündlich, jahr=2011")]
    [InlineData("?spalten=ort,farbe&gruppe=farbe", "gruppe=farbe, spalten=farbe")]
    public void Query_OfASavedView_NamesWhatTheListNoLongerKnows(string query, string lost) => Assert.Equal(lost, string.Join(", ", ListState.Lost(QueryHelpers.ParseQuery(query), Shape)));

    [Fact]
    public void State_WrittenToAnAddressAndRead_IsTheSame()
    {
        var words = ArbMap.Default.GeneratorFor<NonEmptyString>().Select(x => x.Get.Trim()).Where(x => x.Length is > 0 and < 50 && x.EnumerateRunes().All(rune => rune.Value != 0xFFFD));
        var states =
            from word in Gen.OneOf(Gen.Constant<string?>(null), words.Select(x => (string?)x))
            from programme in Gen.OneOf(Gen.Constant<string?>(null), words.Select(x => (string?)x))
            from basis in Gen.Elements<string?>(null, "bescheid", "pressemitteilung")
            from year in Gen.Elements<string?>(null, "1999", "2011")
            from measure in Gen.Elements<string?>(null, "ausgezahlt")
            from grouping in Gen.Elements<string?>(null, "programm", "jahr")
            from sort in Gen.Elements("vorhaben", "jahr", "ort", "betrag")
            from falls in Gen.Elements(true, false)
            from page in Gen.Choose(1, 500)
            select Read(grouping is null ? "" : "?gruppe=" + grouping).With("q", word).With("programm", programme).With("beleg", basis).With("von", year).With("messgroesse", measure).SortedBy(sort, falls).OnPage(page);

        Prop.ForAll(states.ToArbitrary(), state =>
        {
            var address = state.Address("/liste");
            var back = Read(address[(address.IndexOf('?', StringComparison.Ordinal) is var at && at < 0 ? address.Length : at)..]);
            var same = back.Unread.IsEmpty && back.Address("/liste") == address && back.IsDescending == state.IsDescending && back.SortColumn == state.SortColumn
                && Shape.Filters.All(filter => back[filter.Word] == state[filter.Word]) && back.Group == state.Group && back.Page == state.Page;
            return same.Label(address + " | " + back.Address("/liste"));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Choice_OfAnything_GoesBackToTheFirstPage()
    {
        var third = Read("?seite=3");
        Assert.Equal("/liste?von=2005", third.With("von", "2005").Address("/liste"));
        Assert.Equal("/liste?folge=ort", third.SortedBy("ort", false).Address("/liste"));
        Assert.Equal("/liste?messgroesse=ausgezahlt", Read("?q=a&messgroesse=ausgezahlt&seite=2").WithoutFilters().Address("/liste"));
    }

    private static ListState Read(string query) => ListState.Read(QueryHelpers.ParseQuery(query), Shape);
}
