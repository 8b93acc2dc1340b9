using System.Collections.Immutable;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Imports;

namespace ProgramTracker.Data.Imports;

/// <summary>What a person says about a file beside its columns.</summary>
/// <remarks>
/// <see cref="Programme"/> and <see cref="Funder"/> hold for rows that state none. <see cref="LeavesOutFaulty"/> imports the others without the rows that have errors or
/// wait for a choice; <see cref="MarksComplete"/> says that the programme-years of the file are complete and is refused where a row was left out.
/// </remarks>
public sealed record ImportOptions
{
    public static readonly ImportOptions None = new();

    /// <summary>The name of a list that is new; null where <see cref="GrantImport.ListId"/> names one.</summary>
    public string? ListName { get; init; }

    public string? Programme { get; init; }

    public Funder Funder { get; init; } = Funder.Unknown;

    /// <summary>For grants that are new; what is joined keeps its own.</summary>
    public Visibility Visibility { get; init; } = Visibility.Internal;

    public bool MarksComplete { get; init; }

    public bool LeavesOutFaulty { get; init; }

    /// <summary>The AGS that a name shared by several units means, by the folded name.</summary>
    public ImmutableDictionary<string, string> Places { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What a person said about rows, by their number.</summary>
    public ImmutableDictionary<int, RowChoice> Choices { get; init; } = ImmutableDictionary<int, RowChoice>.Empty;

    public RowDefaults Defaults => new() { Programme = Programme, Funder = Funder, Places = Places };
}

/// <summary>What a row is, by the word of a person; <see cref="Id"/> is a grant or a row of the list.</summary>
public sealed record RowChoice(RowChoiceKind Kind, int? Id = null);

public enum RowChoiceKind
{
    /// <summary>A grant of its own, or a further line of its grant.</summary>
    New = 0,

    /// <summary>Is about this grant, whose sums become those of the list.</summary>
    Join = 1,

    /// <summary>Continues this row of the list, which vanished from its place.</summary>
    Continue = 2,

    LeaveOut = 3,
}
