using ProgramTracker.Core.Extraction.Money;
using ProgramTracker.Core.Extraction.Programmes;
using ProgramTracker.Core.Tests.Extraction;
using ProgramTracker.Core.Tests.Extraction.Money;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Tests.Vocabulary;

/// <summary>Every rule in code, tried on its own two texts; none without a row, no row without its rule.</summary>
public sealed class CodeRuleTests
{
    private static readonly AmountFinder Amounts = new();

    // A part of the reading: its table, what its ids look like, and the ids of the rules that a text makes fire.
    private static readonly (string Table, string Ids, Func<string, IEnumerable<string>> Fired)[] Parts =
    [
        ("money", "(?:money|qualifier|role)\\.[A-Za-z]+", text => [.. Amounts.Find(TokenisedText.Of(text)).Select(sum => sum.RuleId), .. Reading.OfIssued(text).Select(statement => statement.RuleId)]),
        ("names", "(?:PLC|PRG|EVT|PER|CNT|PAR)-[A-Z-]+", NamesIn),
    ];

    public static TheoryData<string, string> Rows()
    {
        TheoryData<string, string> rows = [];
        foreach (var (table, _, _) in Parts)
        {
            foreach (var rule in CodeRules.Read(table))
            {
                rows.Add(table, rule.Id);
            }
        }

        return rows;
    }

    public static TheoryData<string> Tables() => [.. Parts.Select(part => part.Table)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Rule_FindsItsText_AndNotTheOther(string table, string id)
    {
        var rule = CodeRules.Read(table).Single(row => row.Id == id);
        var fired = Parts.Single(part => part.Table == table).Fired;

        Assert.Contains(id, fired(rule.Finds));
        Assert.DoesNotContain(id, fired(rule.FindsNot));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void RulesInCode_AllHaveARow_AndNoRowIsLeftOver(string table) =>
        Assert.Equal(CodeRules.InCode(Parts.Single(part => part.Table == table).Ids), CodeRules.Read(table).Select(rule => rule.Id).Order(StringComparer.Ordinal));

    private static IEnumerable<string> NamesIn(string text)
    {
        var release = Reader.Extract(text, "2017-11-16");
        return
        [
            .. release.Municipalities.Select(place => place.RuleId), .. release.Programmes.Select(programme => programme.RuleId), .. release.Events.Select(statement => statement.RuleId),
            .. release.People.Select(person => person.RuleId), .. release.Counts.Select(count => count.RuleId), .. new ProgrammeFinder(Reader.Gazetteer).Find(TokenisedText.Of(text)).Select(finding => finding.RuleId),
        ];
    }
}
