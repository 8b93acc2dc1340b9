using System.Text;
using ProgramTracker.Core.Releases;

namespace ProgramTracker.Core.Tests.Releases;

public sealed class ReleaseDecoderTests
{
    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16", "utf-16BE", "windows-1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_InAnyCommonEncoding_IsRead(string name)
    {
        const string text = "Förderung für „Köln“ – 34.000 €";
        byte[] bytes = name switch
        {
            "utf-8-bom" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            "utf-16BE" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)],
            "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
            _ => Encoding.UTF8.GetBytes(text),
        };

        Assert.Equal(new DecodedRelease(text, null), ReleaseDecoder.Decode(bytes));
    }

    [Fact]
    public void Empty_IsRefused()
    {
        Assert.Equal(ReleaseRefusal.Empty, ReleaseDecoder.Decode([]).Refusal);
        Assert.Equal(ReleaseRefusal.Empty, ReleaseDecoder.Decode(" \r\n\t"u8).Refusal);
    }

    [Fact]
    public void TooLarge_IsRefused() => Assert.Equal(ReleaseRefusal.TooLarge, ReleaseDecoder.Decode(new byte[20 * 1024 * 1024]).Refusal);

    [Fact]
    public void Binary_IsRefused()
    {
        Assert.Equal(ReleaseRefusal.Binary, ReleaseDecoder.Decode("%PDF-1.7 text"u8).Refusal);
        Assert.Equal(ReleaseRefusal.Binary, ReleaseDecoder.Decode([0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0, 0, 13]).Refusal);
    }
}
