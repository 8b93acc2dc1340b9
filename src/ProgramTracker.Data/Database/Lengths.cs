namespace ProgramTracker.Data.Database;

/// <summary>Lengths of string columns that occur in more than one table.</summary>
/// <remarks>SQL Server refuses index keys over 1,700 bytes, two bytes a character: nothing longer than <see cref="Folded"/> stands in an index.</remarks>
public static class Lengths
{
    public const int Ags = 12;
    public const int Name = 300;
    public const int Title = 500;
    public const int Folded = 400;
    public const int Key = 60;
    public const int ActorId = 100;
    public const int ActorName = 200;
    public const int Url = 1000;
    public const int Note = 1000;
    public const int Facts = 4000;
    public const int IsoDate = 10;
    public const int Sha256 = 64;
    public const int FileName = 260;
    public const int ReferenceNumber = 100;
}
