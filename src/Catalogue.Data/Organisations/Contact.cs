using Catalogue.Data.Texts;

namespace Catalogue.Data.Organisations;

/// <summary>How a service or function is reached, never a person: Function is what answers ("balie onderwijs").</summary>
public sealed record Contact(
    string? Street = null,
    string? Postcode = null,
    string? Locality = null,
    string? Phone = null,
    string? Email = null,
    string? Website = null,
    LocalizedText? Function = null);
