namespace ProgramTracker.Web.Resources;

/// <summary>Names the resource files that hold every text of the interface: Texts.resx is German and the default, Texts.en.resx English.</summary>
/// <remarks>Keys are grouped by page or thing ("Layout.Search") and sorted. Values of an enumeration are "Measure.Awarded"; a text that depends on a number has ".One" and ".Many".</remarks>
public sealed class Texts;
