using ProgramTracker.Core.Access;
using ProgramTracker.Data.Lists;

namespace ProgramTracker.Web.Lists;

/// <summary>A kind of list, whatever its rows are: what can be asked of it, a page of it, and all of it for a file.</summary>
public interface IListKind
{
    /// <summary>Names the list in addresses, files and saved views ("zuwendungen").</summary>
    string Word { get; }

    string Path { get; }

    string Title { get; }

    Task<ListShape> ShapeAsync(Actor actor, CancellationToken cancellationToken);

    Task<ListView> PageAsync(Actor actor, ListShape shape, ListState state, CancellationToken cancellationToken);

    /// <summary>With a head number the file is of that state of the ledger, as the page that led to it; null is what the state asks for.</summary>
    Task<ListFile> FileAsync(Actor actor, ListShape shape, ListState state, long? head, CancellationToken cancellationToken);
}

/// <summary>All of a list for a file: its question in words, its columns, and its rows as they are read.</summary>
/// <remarks>Rows can be gone through more than once; they are of the state of the ledger that <see cref="Facts"/> name.</remarks>
public sealed record ListFile(
    string Title,
    IReadOnlyList<ListColumnName> Columns,
    string? GroupHeader,
    ListSum? Sum,
    IReadOnlyList<FileFact> Facts,
    IReadOnlyList<string> Rules,
    IAsyncEnumerable<FileRow> Rows,
    Func<IReadOnlyList<FileRow>, Task<IReadOnlyList<FileSource>>> Sources);

/// <summary>A line of the sheet that says what the file answers.</summary>
public sealed record FileFact(string Name, CellValue Value);

/// <summary>A row of a file, with the address of what it is about.</summary>
public sealed record FileRow(int Id, string Name, string Address)
{
    public string? EntriesAddress { get; init; }

    public string? Group { get; init; }

    public IReadOnlyList<ListCell> Cells { get; init; } = [];
}

/// <summary>What a row rests on: inside the program, and where it came from.</summary>
public sealed record FileSource(int RowId, string Title, DateOnly? Day, string Address, string? Url);
