namespace ProgramTracker.Data.Database;

/// <summary>The database of one scope: the selected one, unless whoever opened the scope works on another (to prepare it before it is selected).</summary>
public sealed class ScopeDatabase(DatabaseSelection selection)
{
    public TrackerDatabase Database { get; private set; } = selection.Current;

    /// <summary>To be called before any query or command is taken from the scope.</summary>
    public void Use(TrackerDatabase database) => Database = database;
}
