using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Tests.Reading;

/// <summary>One release about Düsseldorf with everything that pages show: an announced grant, a conference with three workshops, a participation, a budget, and a statement that waits.</summary>
internal sealed class FoundingRelease
{
    public const string Ags = "05111000";
    public const string Text = """
        Integrationskonferenz in Düsseldorf

        Die Stadt ist seit 2005 bei KOMM-IN NRW dabei. Das Land unterstützt das Vorhaben mit 34.000 Euro.

        Im laufenden Jahr stehen landesweit bis zu 2,85 Millionen Euro zur Verfügung. 71 Kommunen machen mit.
        """;

    public int ReleaseId { get; private set; }

    public int FundingId { get; private set; }

    public int GrantId { get; private set; }

    public int ConferenceId { get; private set; }

    public static async Task<FoundingRelease> RecordAsync(CommandRunner commands, Visibility visibility = Visibility.Published)
    {
        var founding = new FoundingRelease();
        var result = await commands.RunAsync<bool>(Actor.LocalUser, "Scenario", CommandRight.EditLedger, run => founding.WriteAsync(run, visibility), CancellationToken.None);
        Assert.True(result.Succeeded);
        return founding;
    }

    private async Task<CommandResult<bool>> WriteAsync(CommandRun run, Visibility visibility)
    {
        var programme = await run.Context.Programmes.SingleAsync(x => x.Key == "komm-in");
        var release = run.Sign(new Release
        {
            Title = "Integrationskonferenz in Düsseldorf",
            Issuer = "Ministerium für Arbeit, Integration und Soziales",
            FoldedIssuer = "ministerium fur arbeit integration und soziales",
            Ministry = "MAIS",
            PublishedOn = new DateOnly(2011, 1, 27),
            Visibility = visibility,
            RecordedById = "",
            RecordedBy = "",
        });
        var version = run.Sign(new ReleaseVersion { Number = 1, Encoding = "utf-8", Sha256 = new string('a', 64), FileName = "konferenz.txt", Original = [1, 2, 3], Text = Text, RecordedById = "", RecordedBy = "" });
        version.Municipalities.Add(new ReleaseMunicipality { Ags = Ags, Name = "Düsseldorf", Role = MunicipalityRole.Recipient, SpansJson = "[]", RuleId = "place" });
        version.Programmes.Add(new ReleaseProgramme { ProgrammeId = programme.Id, Name = programme.Name, SpansJson = "[]", RuleId = "programme" });
        release.Versions.Add(version);
        run.Context.Releases.Add(release);
        await run.Context.SaveChangesAsync();

        var place = new PlaceRef("Düsseldorf", PlaceKind.Stadt, Ags, false, []);
        var reference = new ProgrammeRef("KOMM-IN NRW", "komm-in");
        var participation = Add(run, version, 0, new ParticipationStatement { Quote = QuoteOf("seit 2005"), RuleId = "participation", Municipality = place, Programme = reference, Since = new PartialDate(2005), Sentence = SentenceOf("Die Stadt ist") });
        var funding = Add(run, version, 1, new FundingStatement { Quote = QuoteOf("34.000 Euro"), RuleId = "amount", Amount = Amount.Exactly(34_000_00), Role = FundingRole.Grant, Sentence = SentenceOf("Das Land unterstützt"), Programme = reference, Recipients = [new RecipientRef("Düsseldorf", place, true)], Project = "Interkulturelle Öffnung" });
        (funding.Cents, funding.Role, funding.IsCounted, funding.ProgrammeId) = (34_000_00, FundingRole.Grant, true, programme.Id);
        var budget = Add(run, version, 2, new FundingStatement { Quote = QuoteOf("2,85 Millionen Euro"), RuleId = "amount", Amount = AmountBounds.Of(2_850_000_00, AmountQualifier.UpTo, 10_000_00), Role = FundingRole.ProgrammeVolume, Sentence = SentenceOf("Im laufenden Jahr"), Programme = reference });
        (budget.Cents, budget.Qualifier, budget.Role, budget.ProgrammeId) = (2_850_000_00, AmountQualifier.UpTo, FundingRole.ProgrammeVolume, programme.Id);
        var conference = Add(run, version, 3, new EventStatement { Quote = QuoteOf("Integrationskonferenz in Düsseldorf"), RuleId = "event", Kind = EventKind.Conference, Title = "Integrationskonferenz", Sentence = SentenceOf("Integrationskonferenz") });
        var waiting = Add(run, version, 4, new CountStatement { Quote = QuoteOf("71 Kommunen"), RuleId = "count", Value = 71, Unit = CountUnit.Municipalities, Noun = "Kommunen", Sentence = SentenceOf("71 Kommunen") });
        (waiting.State, waiting.DecidedAt, waiting.DecidedJson) = (StatementState.Proposed, null, null);
        await run.Context.SaveChangesAsync();

        var organisation = new Organisation { Name = "Stadt Düsseldorf", FoldedName = "stadt dusseldorf", Ags = Ags };
        var grant = run.Sign(new Grant { ProgrammeId = programme.Id, Organisation = organisation, Funder = Funder.Land, Project = "Interkulturelle Öffnung", FoldedProject = "interkulturelle offnung", Bucket = PlaceBucket.Municipality, Visibility = visibility, RecordedById = "", RecordedBy = "" });
        grant.Municipalities.Add(new GrantMunicipality { Ags = Ags });
        run.Context.Grants.Add(grant);
        await run.Context.SaveChangesAsync();
        run.Context.GrantEvidence.Add(run.Sign(new GrantEvidence { GrantId = grant.Id, StatementId = funding.Id, IsFounding = true, RecordedById = "", RecordedBy = "" }));
        await run.Ledger.PostAsync(new LedgerEntry
        {
            GrantId = grant.Id,
            Measure = Measure.Awarded,
            Basis = Basis.Announced,
            Amount = EntryAmount.Of(Amount.Exactly(34_000_00)),
            ProgrammeId = programme.Id,
            Bucket = PlaceBucket.Municipality,
            Ags = Ags,
            YearBucket = YearBucket.Unknown,
            EffectiveDate = release.PublishedOn,
            StatementId = funding.Id,
            Reason = "Aussage angenommen",
        });

        Event NewEvent(EventKind kind, string title) => run.Sign(new Event { Kind = kind, Title = title, FoldedTitle = Folding.Fold(title), DateText = "2011-01-27", FirstDay = new DateOnly(2011, 1, 27), Place = "Düsseldorf", Ags = Ags, Visibility = visibility, RecordedById = "", RecordedBy = "" });
        var parent = NewEvent(EventKind.Conference, "Integrationskonferenz der Stadt Düsseldorf");
        parent.Names.Add(new EventName { Name = "Integrationsgipfel", Folded = "integrationsgipfel" });
        parent.Children.AddRange(((string[])["Interkultur", "Interkulturelle Jugendarbeit", "OpenCities"]).Select(title => NewEvent(EventKind.Workshop, title)));
        run.Context.Events.Add(parent);
        await run.Context.SaveChangesAsync();
        run.Context.EventEvidence.Add(run.Sign(new EventEvidence { EventId = parent.Id, StatementId = conference.Id, RecordedById = "", RecordedBy = "" }));
        run.Context.Participations.Add(run.Sign(new Participation { Ags = Ags, ProgrammeId = programme.Id, SinceText = "2005", SinceDay = new DateOnly(2005, 1, 1), StatementId = participation.Id, RecordedById = "", RecordedBy = "" }));
        run.Record<Release>(release.Id);
        (ReleaseId, FundingId, GrantId, ConferenceId) = (release.Id, funding.Id, grant.Id, parent.Id);
        return true;
    }

    private static Statement Add(CommandRun run, ReleaseVersion version, int ordinal, ExtractedStatement found)
    {
        var sentence = found switch
        {
            FundingStatement x => x.Sentence,
            EventStatement x => x.Sentence,
            CountStatement x => x.Sentence,
            ParticipationStatement x => x.Sentence,
            _ => found.Quote.Span,
        };
        var statement = new Statement
        {
            ReleaseId = version.ReleaseId,
            ReleaseVersionId = version.Id,
            Kind = StatementPayload.KindOf(found),
            State = StatementState.Accepted,
            Ordinal = ordinal,
            RuleId = found.RuleId,
            QuoteStart = found.Quote.Span.Start,
            QuoteLength = found.Quote.Span.Length,
            QuoteExact = found.Quote.Exact,
            QuotePrefix = found.Quote.Prefix,
            QuoteSuffix = found.Quote.Suffix,
            SentenceStart = sentence.Start,
            SentenceLength = sentence.Length,
            Reasons = "",
            IsSure = true,
            PayloadJson = StatementPayload.Write(found),
            DecidedJson = StatementPayload.Write(found),
            DecidedAt = run.Now,
            DecidedById = run.Actor.Id,
            DecidedBy = run.Actor.Name,
        };
        run.Context.Statements.Add(statement);
        return statement;
    }

    private static Quote QuoteOf(string words) => Quote.Of(Text, new TextSpan(Text.IndexOf(words, StringComparison.Ordinal), words.Length));

    private static TextSpan SentenceOf(string start)
    {
        var from = Text.IndexOf(start, StringComparison.Ordinal);
        var to = Text.AsSpan(from).IndexOfAny(['\n', '.']);
        // "34.000" and "2,85" hold points of their own: a sentence ends at a point before a space or the line's end.
        while (to >= 0 && Text[from + to] == '.' && from + to + 1 < Text.Length && !char.IsWhiteSpace(Text[from + to + 1]))
        {
            var next = Text.AsSpan(from + to + 1).IndexOfAny(['\n', '.']);
            to = next < 0 ? -1 : to + 1 + next;
        }

        return new TextSpan(from, (to < 0 ? Text.Length - from : to + (Text[from + to] == '.' ? 1 : 0)));
    }
}
