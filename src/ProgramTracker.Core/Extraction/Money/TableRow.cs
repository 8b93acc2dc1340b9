using System.Runtime.InteropServices;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>The row of a table or list in which a sum stands: the tokens that name its recipient, and the head of its column.</summary>
/// <remarks>Ends are not included. <see cref="HeadFirst"/> is negative where no head is known. A row of totals has <see cref="IsTotal"/> and names nobody.
/// <see cref="RowFirst"/> is where the cells before the sum begin; it is <see cref="NameFirst"/> where there are no others.</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TableRow(int NameFirst, int NameEnd, int HeadFirst, int HeadEnd, bool IsTotal, bool IsRounded, bool IsListItem, int RowFirst);
