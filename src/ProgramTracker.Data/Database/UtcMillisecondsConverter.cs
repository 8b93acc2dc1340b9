using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ProgramTracker.Data.Database;

/// <summary>Moments are UTC and whole milliseconds on both engines, so that a moment read back equals the one written.</summary>
/// <remarks>A local or unspecified moment is refused: it would be another moment on another machine.</remarks>
public sealed class UtcMillisecondsConverter() : ValueConverter<DateTime, DateTime>(value => Store(value), value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    public static DateTime Truncate(DateTime value) => new(value.Ticks - (value.Ticks % TimeSpan.TicksPerMillisecond), value.Kind);

    private static DateTime Store(DateTime value) => value.Kind == DateTimeKind.Utc
        ? Truncate(value)
        : throw new ArgumentException($"{value:O} is not UTC.", nameof(value));
}
