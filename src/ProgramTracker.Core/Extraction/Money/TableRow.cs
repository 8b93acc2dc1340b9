using System.Runtime.InteropServices;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>The row of a table or list in which a sum stands: the tokens that name its recipient, and the head of its column.</summary>
/// <remarks>Ends are not included. <see cref="HeadFirst"/> is negative where no head is known. A row of totals has <see cref="IsTotal"/> and names nobody. The other cell or line of the row counts where it is a town's name and the first is none: "Town, project, sum" and "project, town, sum" are both written.</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TableRow(int NameFirst, int NameEnd, int HeadFirst, int HeadEnd, bool IsTotal, bool IsRounded, bool IsListItem, int OtherFirst = -1, int OtherEnd = -1);
