using Catalogue.Data.Texts;

namespace Catalogue.Data.Organisations;

/// <summary>How to reach a service or function, never a person: Function names it ("balie onderwijs").</summary>
public sealed record Contact(
    string? Street = null,
    string? Postcode = null,
    string? Locality = null,
    string? Phone = null,
    string? Email = null,
    string? Website = null,
    LocalizedText? Function = null);
