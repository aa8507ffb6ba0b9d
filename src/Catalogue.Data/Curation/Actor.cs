namespace Catalogue.Data.Curation;

/// <summary>
/// A signed-in person. Subject is the identity provider's unique, permanent id, as history and audit log store it; Name is for display. An
/// editor has an organisation, a curator a municipality, by id; without it the role cannot write anything.
/// </summary>
public sealed record Actor(string Subject, string Name, Role Role, Guid? Organisation = null, Guid? Municipality = null);
