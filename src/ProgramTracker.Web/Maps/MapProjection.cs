namespace ProgramTracker.Web.Maps;

/// <summary>Puts places of the Land on a drawing: degrees straight to pixels, east to west shortened as it is in the Land's middle.</summary>
/// <remarks>For an area of this size the error against an equal-area projection is below a pixel. North is up; places outside the bounds fall outside the drawing.</remarks>
public sealed record MapProjection
{
    /// <summary>The width of every map, in pixels of its own scale.</summary>
    public const int Width = 760;

    private const int Margin = 10;

    private readonly double _west;
    private readonly double _north;
    private readonly double _perLongitude;
    private readonly double _perLatitude;

    /// <summary>Fits the drawing to bounds in degrees (WGS84).</summary>
    public MapProjection(double west, double south, double east, double north)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(west, east);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(south, north);
        (_west, _north) = (west, north);
        _perLongitude = (Width - (2 * Margin)) / (east - west);
        _perLatitude = _perLongitude / Math.Cos((south + north) / 2 * Math.PI / 180);
        Height = (int)Math.Ceiling(((north - south) * _perLatitude) + (2 * Margin));
    }

    public int Height { get; }

    public MapPoint At(double longitude, double latitude) => new(Margin + ((longitude - _west) * _perLongitude), Margin + ((_north - latitude) * _perLatitude));
}

/// <summary>A place on the drawing, in pixels from its upper left corner.</summary>
public readonly record struct MapPoint(double X, double Y);
