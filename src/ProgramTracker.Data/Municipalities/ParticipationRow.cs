using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Programmes;

namespace ProgramTracker.Data.Municipalities;

/// <summary>A municipality takes part in a programme, as a sentence says.</summary>
public sealed record ParticipationRow(string Ags, string MunicipalityName, string ProgrammeKey, string ProgrammeName, int? ProgrammeEndYear, string? SinceText, int ReleaseId, int StatementId)
{
    public PartialDate? Since => SinceText is null ? null : PartialDate.Parse(SinceText);
}

internal static class ParticipationRows
{
    public static async Task<List<ParticipationRow>> ToRowsAsync(this IQueryable<Participation> participations, CancellationToken cancellationToken) => await participations
        .OrderBy(x => x.Municipality!.FoldedName).ThenBy(x => x.Programme!.FoldedName).ThenBy(x => x.SinceDay)
        .Select(x => new ParticipationRow(x.Ags, x.Municipality!.Name, x.Programme!.Key, x.Programme.Name, x.Programme.EndYear, x.SinceText, x.Statement!.ReleaseId, x.StatementId))
        .ToListAsync(cancellationToken);
}
