using System.Security.Cryptography;
using System.Text;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Imports;

/// <summary>By what a list with the same columns is recognised: the folded headers in their order. A mapping is remembered under it.</summary>
public static class HeaderSignature
{
    /// <summary>The length of a signature, in characters.</summary>
    public const int Length = 32;

    public static string Of(IEnumerable<string> headers) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', headers.Select(Folding.Fold)))).AsSpan(0, Length / 2));
}
