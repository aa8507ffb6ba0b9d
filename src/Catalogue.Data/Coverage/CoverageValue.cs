using Catalogue.Data.Snapshot;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Coverage;

/// <summary>
/// One row or column: Value as the filter spells it (an enum's name, a slug), Parent the value that it lies beneath in a tree. Narrow puts
/// it in the place of what a filter asks in its dimension.
/// </summary>
public sealed record CoverageValue(string Value, LocalizedText Label, string? Parent, Func<OfferFilter, OfferFilter> Narrow);
