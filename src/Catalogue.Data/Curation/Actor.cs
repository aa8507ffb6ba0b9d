namespace Catalogue.Data.Curation;

/// <summary>
/// Somebody who signed in. Subject is who the provider says it is, unique and lasting, as history and audit keep it; Name is for people. An
/// editor has an organisation, a curator a municipality, by id; without it that role writes nothing.
/// </summary>
public sealed record Actor(string Subject, string Name, Role Role, Guid? Organisation = null, Guid? Municipality = null);
