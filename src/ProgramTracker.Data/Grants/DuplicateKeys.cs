using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Grants;

/// <summary>What two grants must share to be looked at as one: each key is one join in the database.</summary>
internal static class DuplicateKeys
{
    public static IEnumerable<IQueryable<Found>> Of(TrackerContext context)
    {
        var active = context.Grants.Where(x => x.Status == GrantStatus.Active);
        var sums = context.LedgerEntries.Where(x => x.Measure == Measure.Awarded)
            .GroupBy(x => x.GrantId)
            .Where(x => x.Sum(e => e.Effect) > 0)
            .Select(x => new { GrantId = x.Key, Cents = x.Sum(e => e.Cents), Rounded = x.Sum(e => e.RoundedCents), Lower = x.Sum(e => e.LowerCents), Upper = x.Sum(e => e.UpperCents), Open = x.Sum(e => e.OpenUpper) });
        var located = from grant in active
                      join sum in sums on grant.Id equals sum.GrantId
                      join place in context.GrantMunicipalities on grant.Id equals place.GrantId
                      select new { grant.Id, grant.FoldedReferenceNumber, place.Ags, sum.Cents, sum.Rounded, sum.Lower, sum.Upper, sum.Open };
        var unlocated = from grant in active
                        join sum in sums on grant.Id equals sum.GrantId
                        where grant.OrganisationId != null && !grant.Municipalities.Any()
                        select new { grant.Id, grant.FoldedReferenceNumber, OrganisationId = grant.Organisation!.MergedIntoId ?? grant.OrganisationId, sum.Cents };
        var named = from grant in active
                    join place in context.GrantMunicipalities on grant.Id equals place.GrantId
                    where grant.FoldedProject != null
                    select new { grant.Id, grant.FoldedProject, place.Ags };
        var sources = from evidence in context.GrantEvidence
                      join grant in active on evidence.GrantId equals grant.Id
                      join place in context.GrantMunicipalities on grant.Id equals place.GrantId
                      let release = evidence.Statement!.Release!
                      select new { grant.Id, place.Ags, ReleaseId = release.Id, Source = release.CopyOf!.CorrectsId ?? release.Corrects!.CorrectsId ?? release.CopyOfId ?? release.CorrectsId ?? release.Id };

        yield return from one in active
                     join other in active on one.FoldedReferenceNumber equals other.FoldedReferenceNumber
                     where one.FoldedReferenceNumber != null && one.Id < other.Id
                     select new Found { One = one.Id, Other = other.Id };
        yield return from one in located
                     join other in located on new { one.Ags, one.Cents } equals new { other.Ags, other.Cents }
                     where one.FoldedReferenceNumber == null && one.Id != other.Id
                     select new Found { One = one.Id, Other = other.Id };
        yield return from one in located
                     join other in located on one.Ags equals other.Ags
                     where one.Rounded != 0 && one.Open == 0 && one.Id != other.Id && other.Cents != one.Cents && other.Cents >= one.Lower && other.Cents <= one.Upper
                         && (one.FoldedReferenceNumber == null || other.FoldedReferenceNumber == null)
                     select new Found { One = one.Id, Other = other.Id };
        yield return from one in unlocated
                     join other in unlocated on new { one.OrganisationId, one.Cents } equals new { other.OrganisationId, other.Cents }
                     where one.FoldedReferenceNumber == null && one.Id != other.Id
                     select new Found { One = one.Id, Other = other.Id };
        yield return from one in named
                     join other in named on new { one.Ags, one.FoldedProject } equals new { other.Ags, other.FoldedProject }
                     where one.Id != other.Id && !sums.Any(sum => sum.GrantId == one.Id)
                     select new Found { One = one.Id, Other = other.Id };
        yield return from one in sources
                     join other in sources on new { one.Source, one.Ags } equals new { other.Source, other.Ags }
                     where one.ReleaseId != other.ReleaseId && one.Id < other.Id
                     select new Found { One = one.Id, Other = other.Id };
    }

    internal sealed record Found
    {
        public required int One { get; init; }

        public required int Other { get; init; }
    }
}
