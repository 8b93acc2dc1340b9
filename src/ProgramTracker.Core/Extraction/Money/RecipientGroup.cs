using System.Runtime.InteropServices;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Recipients without names: "71 Städte und Gemeinden", "die Vereine", "beide Städte", "jede der drei Kommunen".</summary>
/// <remarks><see cref="IsAnaphor"/>: it points back to recipients named before. <see cref="Number"/> is how many, where the text says it. <see cref="IsDefinite"/>: with the article and a number, so that it may be those whom the text has just named ("die drei Städte").</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RecipientGroup(int First, int End, int? Number, bool IsAnaphor, bool IsEach, bool IsProjects, bool IsStrong, string Id, bool IsDefinite = false);
