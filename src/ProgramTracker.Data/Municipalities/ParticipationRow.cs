using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Programmes;

namespace ProgramTracker.Data.Municipalities;

/// <summary>A municipality takes part in a programme, as a sentence says.</summary>
public sealed record ParticipationRow(string Ags, string MunicipalityName, string ProgrammeKey, string ProgrammeName, int? ProgrammeEndYear, string? SinceText, int ReleaseId, int StatementId, int? OldVersion)
{
    public PartialDate? Since => SinceText is null ? null : PartialDate.Parse(SinceText);
}

internal static class ParticipationRows
{
    /// <summary>One row for a municipality and a programme, however many releases say so: the one that says the earliest time.</summary>
    public static async Task<IReadOnlyList<ParticipationRow>> ToRowsAsync(this IQueryable<Participation> participations, CancellationToken cancellationToken)
    {
        var rows = await participations
            .OrderBy(x => x.Municipality!.FoldedName).ThenBy(x => x.Programme!.FoldedName).ThenBy(x => x.SinceDay == null).ThenBy(x => x.SinceDay).ThenBy(x => x.Id)
            .Select(x => new ParticipationRow(x.Ags, x.Municipality!.Name, x.Programme!.Key, x.Programme.Name, x.Programme.EndYear, x.SinceText, x.Statement!.ReleaseId, x.StatementId,
                x.Statement.ReleaseVersion!.Number == x.Statement.Release!.CurrentVersion ? null : x.Statement.ReleaseVersion.Number))
            .ToListAsync(cancellationToken);
        return [.. rows.DistinctBy(x => (x.Ags, x.ProgrammeKey))];
    }
}
