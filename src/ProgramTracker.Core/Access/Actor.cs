using System.Collections.Immutable;

namespace ProgramTracker.Core.Access;

/// <summary>Who does something: a user with a role and, where the role is bound to places, the AGS it is bound to.</summary>
/// <remarks>
/// Every query and every command takes one. <see cref="Id"/> is stable and goes into records; <see cref="Name"/> is what is shown beside them.
/// An empty <see cref="Scope"/> binds a <see cref="ActorRole.MunicipalCoordinator"/> to nothing, it does not open everything.
/// </remarks>
public sealed record Actor
{
    /// <summary>The one user of an installation without sign-in.</summary>
    public static readonly Actor LocalUser = new("local", "Lokale Nutzerin", ActorRole.Administrator);

    /// <summary>Anyone: sees what is published and nothing else.</summary>
    public static readonly Actor Public = new("oeffentlich", "Öffentlichkeit", ActorRole.Reader);

    /// <summary>Accepts what is unambiguous in the sample releases.</summary>
    public static readonly Actor SampleData = new("beispieldaten", "Beispieldaten", ActorRole.MinistryEditor);

    /// <summary>The program itself: migrations, reference data.</summary>
    public static readonly Actor System = new("system", "ProgramTracker", ActorRole.Administrator);

    public Actor(string id, string name, ActorRole role, ImmutableArray<string> scope = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = id;
        Name = name;
        Role = role;
        Scope = scope.IsDefault ? [] : scope;
    }

    public string Id { get; }

    public string Name { get; }

    public ActorRole Role { get; }

    /// <summary>AGS of the municipalities and Kreise this actor is bound to; read only for a coordinator.</summary>
    public ImmutableArray<string> Scope { get; }

    /// <summary>May see what is not published: releases under embargo, internal grants, statements that wait for review.</summary>
    public bool SeesInternal => Role is ActorRole.Administrator or ActorRole.MinistryEditor or ActorRole.PressOfficer;

    /// <summary>May take releases in, decide on statements and record grants.</summary>
    public bool EditsLedger => Role is ActorRole.Administrator or ActorRole.MinistryEditor;
}
