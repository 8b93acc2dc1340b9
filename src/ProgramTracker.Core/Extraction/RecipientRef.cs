namespace ProgramTracker.Core.Extraction;

/// <summary>Who gets the money: a municipality or Kreis, or an organisation with the place where the text gives it.</summary>
/// <remarks>For a municipality <see cref="Name"/> is the place's name and <see cref="IsMunicipality"/> is true; for an organisation <see cref="Place"/> is where it sits, if the text says so.</remarks>
public sealed record RecipientRef(string Name, PlaceRef? Place, bool IsMunicipality);
