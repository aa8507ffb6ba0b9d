using System.Collections.Immutable;
using Catalogue.Data.Naming;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schedules;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Offers;

/// <summary>
/// The part of an offer's content that is not used for finding it; OfferContent has a property for each and documents it. It is separate
/// because a server indexes hundreds of thousands of offers long before it has read all of these (docs/decisions/0014).
/// </summary>
public sealed record OfferDetails
{
    public static OfferDetails None { get; } = new();

    public LocalizedText? Summary { get; init; }

    public LocalizedText? Description { get; init; }

    public ImmutableArray<string> PreviousNames { get; init => field = value.OrEmpty(); } = [];

    public string? ExternalId { get; init; }

    public ImmutableArray<Guid> Funders { get; init => field = value.OrEmpty(); } = [];

    public Price? Price { get; init; }

    public LocalizedText? Eligibility { get; init; }

    public LocalizedText? Preparation { get; init; }

    public ImmutableArray<OfferPlace> Places { get; init => field = value.OrEmpty(); } = [];

    public Schedule? Schedule { get; init; }

    public int? Capacity { get; init; }

    public int? PlacesLeft { get; init; }

    public DateOnly? PlacesAsOf { get; init; }

    public Registration? Registration { get; init; }

    public Contact? Contact { get; init; }

    public ImmutableArray<Reach> Reach { get; init => field = value.OrEmpty(); } = [];

    public ImmutableArray<OfferDocument> Documents { get; init => field = value.OrEmpty(); } = [];
}
