using System.Text.Json;
using ProgramTracker.Core.Ledger;

namespace ProgramTracker.Core.Extraction;

/// <summary>Writes a sum of money as JSON; flags only where they hold.</summary>
internal static class FundingJson
{
    public static void Write(Utf8JsonWriter json, FundingStatement statement, ExtractedRelease release)
    {
        json.WriteString("text", statement.Quote.Exact);
        Euro(json, "value", statement.Amount.Cents);
        json.WriteString("currency", "EUR");
        json.WriteString("qualifier", ExtractionJson.Camel(statement.Amount.Qualifier));
        json.WriteString("role", ExtractionJson.Camel(statement.Role));
        json.WriteBoolean("counted", statement.WhyNotCounted(statement.PartOf is { } part ? release.Funding[part] : null) is null);
        json.WriteString("programme", statement.Programme?.Name);
        ExtractionJson.Strings(json, "recipients", statement.Recipients.Select(recipient => recipient.Name));
        json.WriteString("project", statement.Project);
        ExtractionJson.Years(json, statement.Period);
        json.WriteString("sentence", statement.Sentence.In(release.Text.Text));
        if (statement.ReferenceNumber is not null)
        {
            json.WriteString("referenceNumber", statement.ReferenceNumber);
        }

        if (statement.Funder != Funder.Unknown)
        {
            json.WriteString("funder", ExtractionJson.Camel(statement.Funder));
        }

        Bound(json, "lower", statement.Amount.LowerCents);
        Bound(json, "upper", statement.Amount.UpperCents);
        Flag(json, "convertedFromDM", statement.Amount.ConvertedFromDeutscheMark);
        Flag(json, "isTotal", statement.IsTotal);
        Flag(json, "each", statement.IsForEach);
        Flag(json, "annual", statement.IsAnnual);
        Flag(json, "conditional", statement.IsConditional);
        Flag(json, "isDelta", statement.IsDelta);
        Flag(json, "previous", statement.IsPrevious);
        Flag(json, "isTotalCost", statement.IsTotalCost);
        Flag(json, "fromTable", statement.FromTable);
        Flag(json, "elliptical", statement.IsElliptical);
        if (statement.PartOf is { } whole)
        {
            json.WriteString("partOf", release.Funding[whole].Quote.Exact);
        }

        if (statement.SameFactAs is { } twin)
        {
            json.WriteString("sameFactAs", release.Funding[twin].Quote.Exact);
        }

        if (!statement.Restatements.IsDefaultOrEmpty)
        {
            ExtractionJson.Array(json, "restatements", statement.Restatements, (writer, quote) =>
            {
                writer.WriteString("text", quote.Exact);
                ExtractionJson.Place(writer, quote.Span);
            });
        }

        ExtractionJson.Evidence(json, statement);
    }

    private static void Flag(Utf8JsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.WriteBoolean(name, true);
        }
    }

    private static void Bound(Utf8JsonWriter json, string name, long? cents)
    {
        if (cents is { } value)
        {
            Euro(json, name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Euro(Utf8JsonWriter json, string name, long cents)
    {
        if (cents % 100 == 0)
        {
            json.WriteNumber(name, cents / 100);
        }
        else
        {
            json.WriteNumber(name, cents / 100m);
        }
    }
}
