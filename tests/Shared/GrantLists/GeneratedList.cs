using System.Globalization;
using System.Text;

namespace ProgramTracker.Tests.GrantLists;

/// <summary>Writes grant lists of any length, the same for the same seed; sums in cents that make adding up an honest test.</summary>
public static class GeneratedList
{
    public const string Header = "Aktenzeichen;Förderprogramm;Zuwendungsempfänger;AGS;Projekt;Beantragt;Bewilligt;Ausgezahlt;Förderjahr;Bescheid vom";

    private static readonly string[] Places = ["05111000", "05315000", "05113000", "05913000", "05112000", "05758012", "05566076", "05334002", "05382020", "05974044"];
    private static readonly string[] Programmes = ["KOMM-IN NRW", "Soziale Stadt", "Heimat-Preis"];

    /// <summary>The lines below the header, in the order in which they were made.</summary>
    public static IEnumerable<string> Rows(int count, int seed)
    {
        var random = new Random(seed);
        for (var i = 1; i <= count; i++)
        {
            var awarded = random.NextInt64(1, 50_000_000);
            var number = i % 20 == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"AZ-{i:D6}/{2005 + (i % 15)}");
            var paid = random.Next(3) == 0 ? string.Empty : Euros(awarded / 2);
            yield return string.Join(
                ';',
                number,
                Programmes[random.Next(Programmes.Length)],
                string.Create(CultureInfo.InvariantCulture, $"Träger {i % 997}"),
                Places[random.Next(Places.Length)],
                string.Create(CultureInfo.InvariantCulture, $"Vorhaben {i} zur Integration"),
                Euros(awarded + random.Next(100_000)),
                Euros(awarded),
                paid,
                (2005 + (i % 15)).ToString(CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"{1 + (i % 28):D2}.{1 + (i % 12):D2}.{2005 + (i % 15)}"));
        }
    }

    public static byte[] File(IEnumerable<string> rows) => Encoding.UTF8.GetBytes(Header + "\n" + string.Join('\n', rows) + "\n");

    /// <summary>The sum of a column in cents, added up over the text of the file without any of the program's code.</summary>
    public static long SumOf(byte[] file, int column) => Encoding.UTF8.GetString(file).Split('\n').Skip(1).Where(line => line.Length > 0)
        .Select(line => line.Split(';')[column].Replace(".", string.Empty, StringComparison.Ordinal).Replace(",", string.Empty, StringComparison.Ordinal))
        .Where(digits => digits.Length > 0)
        .Sum(digits => long.Parse(digits, CultureInfo.InvariantCulture));

    private static string Euros(long cents)
    {
        var euros = (cents / 100).ToString("N0", CultureInfo.GetCultureInfo("de-DE"));
        return string.Create(CultureInfo.InvariantCulture, $"{euros},{cents % 100:D2}");
    }
}
