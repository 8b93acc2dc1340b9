using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Grants;

namespace ProgramTracker.Web.Lists;

/// <summary>All kinds of lists with their addresses.</summary>
public static class ListKinds
{
    public static IReadOnlyList<(string Path, Type Type)> Types { get; } =
    [
        (Addresses.Grants, typeof(GrantListKind)),
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
