using System.Collections.Immutable;

namespace Catalogue.Api.Pages.Details;

/// <summary>The answer to Questions/offer.graphql; Offer is null when there is none of that slug.</summary>
public sealed record OfferAnswer(DetailedOffer? Offer);

/// <summary>All that a page says of an offer; members as in the schema.</summary>
public sealed record DetailedOffer
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    /// <summary>The fields of a real offer whose value is made up.</summary>
    public ImmutableArray<string> Assumed { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public ImmutableArray<string> PreviousNames { get; init; }

    public ImmutableArray<Served> ServedTexts { get; init; }

    public required DetailedOrganiser Organisation { get; init; }

    public ImmutableArray<DetailedPartner> Partners { get; init; }

    public ImmutableArray<Named> Funders { get; init; }

    public ImmutableArray<Named> Themes { get; init; }

    public ImmutableArray<string> TargetGroupLabels { get; init; }

    public ImmutableArray<string> LevelLabels { get; init; }

    public string? AgeLabel { get; init; }

    public int? MinAgeMonths { get; init; }

    public int? MaxAgeMonths { get; init; }

    public bool AllNetworks { get; init; }

    public ImmutableArray<string> NetworkLabels { get; init; }

    public ImmutableArray<DetailedArea> Areas { get; init; }

    public ImmutableArray<DetailedSchool> Schools { get; init; }

    public ImmutableArray<string> Languages { get; init; }

    public bool? Free { get; init; }

    public string? PriceLabel { get; init; }

    public DetailedPrice? Price { get; init; }

    public ImmutableArray<DetailedPlace> Places { get; init; }

    public DetailedSchedule? Schedule { get; init; }

    public ImmutableArray<DetailedOccurrence> Occurrences { get; init; }

    public int? Capacity { get; init; }

    public int? PlacesLeft { get; init; }

    public DateOnly? PlacesAsOf { get; init; }

    public DetailedRegistration? Registration { get; init; }

    public Reached? Contact { get; init; }

    public string? Eligibility { get; init; }

    public string? Preparation { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public ImmutableArray<string> SchoolYears { get; init; }

    public DateOnly? LastChecked { get; init; }

    /// <summary>A sentence for who reads an offer that has not been checked in time; else null.</summary>
    public string? FreshnessNotice { get; init; }

    public ImmutableArray<DetailedReach> Reach { get; init; }

    public ImmutableArray<DetailedDocument> Documents { get; init; }

    public required Origin Provenance { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }
}

public sealed record DetailedOrganiser(string Slug, string Name, string KindLabel, string? TypeLabel);

public sealed record DetailedPartner(Named Organisation, string? Role);

public sealed record DetailedArea(Named Municipality, bool Citywide, ImmutableArray<Named> Neighbourhoods);

public sealed record DetailedSchool(string Slug, string Name, Postal? Address, Point? Coordinates);

public sealed record DetailedPrice(decimal? Amount, decimal? ReducedAmount, string? ReducedFor, Named? PaidTo, string? Note);

/// <summary>Kind is a value of OfferPlaceKind.</summary>
public sealed record DetailedPlace(
    string Kind, string? Name, Postal? Address, Point? Coordinates, string? Url, bool? WheelchairAccessible);

public sealed record DetailedSchedule(string? Summary, bool ByArrangement, string? Note);

public sealed record DetailedOccurrence(
    DateTimeOffset Start, DateTimeOffset End, DateOnly Day, DateOnly LastDay, TimeOnly Starts, TimeOnly Ends);

public sealed record DetailedRegistration(
    bool? Required, string? How, string? Url, DateOnly? From, DateOnly? Deadline, ImmutableArray<string> Documents, bool Open);

/// <summary>Unit is a value of ReachUnit.</summary>
public sealed record DetailedReach(int Count, string Unit, DateOnly? From, DateOnly? Until, string? Of);

public sealed record DetailedDocument(string Title, string? Url);

/// <summary>The answer to Questions/similar.graphql.</summary>
public sealed record SimilarAnswer(SimilarOffers Offers);

public sealed record SimilarOffers(ImmutableArray<SimilarOffer> Nodes);

public sealed record SimilarOffer(string Slug, string Title);
