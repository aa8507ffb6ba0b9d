using Catalogue.Data.Curation;

namespace Catalogue.Api.Curation;

/// <summary>A finding that kept an act from being done.</summary>
internal sealed record UserError(Finding Finding);
