using ProgramTracker.Core.Access;

namespace ProgramTracker.Web.Access;

/// <summary>Says who asks for the page at hand or works on it.</summary>
/// <remarks>An installation without sign-in has one user, who may do everything. Pages pass <see cref="Actor"/> to every query and command.</remarks>
public sealed class CurrentActor
{
    public Actor Actor { get; init; } = Actor.LocalUser;
}
