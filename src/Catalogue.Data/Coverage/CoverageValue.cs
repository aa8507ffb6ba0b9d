using Catalogue.Data.Filters;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Coverage;

/// <summary>
/// One row or column: Value as the filter writes it (an enum's name, a slug), Parent the value above it in a tree. Narrow replaces the
/// filter's values of this dimension by this one.
/// </summary>
public sealed record CoverageValue(string Value, LocalizedText Label, string? Parent, Func<OfferFilter, OfferFilter> Narrow);
