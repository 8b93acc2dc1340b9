using Microsoft.Extensions.Localization;
using ProgramTracker.Data.Search;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Search;

/// <summary>Puts hits and figures into words, on the page and in suggestions alike.</summary>
public sealed class SearchTexts(IStringLocalizer<Texts> texts, Format format)
{
    /// <summary>What stands behind a hit's title: where it belongs and when it was.</summary>
    public string DetailOf(SearchHit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        var date = hit.Subject == SearchSubject.Municipality
            ? hit.Date is { } ended ? texts["Search.Until", format.Date(ended)].Value : null
            : hit.Date is { } day ? format.Date(day) : null;
        return string.Join(" · ", new[] { hit.Detail, date }.Where(part => !string.IsNullOrEmpty(part)));
    }

    public string TitleOf(SearchHit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        return hit.Title.Length > 0 ? hit.Title : texts["Grants.Unnamed"];
    }

    /// <summary>The question in words: measure, place, programme, years.</summary>
    public string QuestionOf(FoundFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        string?[] parts =
        [
            format.Name(figure.Measure),
            figure.Place?.Name,
            figure.Programme?.Name,
            figure.Years is { } years ? format.Years(years.From, years.To) : texts["Entries.AllYears"].Value,
        ];
        return string.Join(" · ", parts.Where(part => part is not null));
    }

    /// <summary>The entries behind a figure, by the very filters of the question; of a Kreis those of its three lines.</summary>
    public static EntryFilter EntriesOf(FoundFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new EntryFilter
        {
            Ags = figure.Place?.Ags,
            Part = figure.Kreis is null ? null : KreisPart.Whole,
            ProgrammeKey = figure.Programme?.Key,
            FromYear = figure.CoversAllYears ? null : figure.Years?.From,
            ToYear = figure.CoversAllYears ? null : figure.Years?.To,
            Measure = figure.Measure,
        };
    }
}
