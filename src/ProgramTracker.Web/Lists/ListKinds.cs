using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Events;
using ProgramTracker.Web.Grants;
using ProgramTracker.Web.Municipalities;
using ProgramTracker.Web.Programmes;
using ProgramTracker.Web.Releases;

namespace ProgramTracker.Web.Lists;

/// <summary>All kinds of lists with their addresses.</summary>
public static class ListKinds
{
    public static IReadOnlyList<(string Path, Type Type)> Types { get; } =
    [
        (Addresses.Grants, typeof(GrantListKind)),
        (Addresses.EventTable, typeof(EventListKind)),
        (Addresses.Municipalities, typeof(MunicipalityListKind)),
        (Addresses.Programmes, typeof(ProgrammeListKind)),
        (Addresses.Releases, typeof(ReleaseListKind)),
    ];

    public static IServiceCollection AddListKinds(this IServiceCollection services)
    {
        foreach (var (_, type) in Types)
        {
            services.AddScoped(type);
        }

        return services;
    }
}
