namespace ProgramTracker.Data.Releases;

/// <summary>Which releases count as one source: a copy and a correction belong to the release they name.</summary>
/// <remarks>A copy always names an original or a correction, never another copy; a correction may correct a correction. Both navigations must be loaded.</remarks>
internal static class ReleaseSources
{
    public static int SourceId(this Release release) => release.CopyOf?.CorrectsId ?? release.Corrects?.CorrectsId ?? release.CopyOfId ?? release.CorrectsId ?? release.Id;

    /// <summary>Corrects an earlier release, or is a copy of one that does.</summary>
    public static bool IsCorrecting(this Release release) => (release.CorrectsId ?? release.CopyOf?.CorrectsId) is not null;
}
