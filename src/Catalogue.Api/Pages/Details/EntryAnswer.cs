using System.Collections.Immutable;

namespace Catalogue.Api.Pages.Details;

/// <summary>
/// The answer to the question of an organisation, a school, a theme or a neighbourhood; Entry is null when there is none.
/// </summary>
public sealed record EntryAnswer(DetailedEntry? Entry);

/// <summary>What a page says of an entry that is no offer; members that its kind does not have are null, or default.</summary>
public sealed record DetailedEntry
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public string? KindLabel { get; init; }

    public string? TypeLabel { get; init; }

    public string? PolicyBasisLabel { get; init; }

    public string? Network { get; init; }

    public string? Postcode { get; init; }

    public Postal? Address { get; init; }

    public Named? Municipality { get; init; }

    public Named? Neighbourhood { get; init; }

    public Named? Parent { get; init; }

    public ImmutableArray<Named> Children { get; init; }

    public ImmutableArray<Named> Borders { get; init; }

    public ImmutableArray<Named> Schools { get; init; }

    public Reached? Contact { get; init; }

    public required Origin Provenance { get; init; }

    public bool Retired { get; init; }

    /// <summary>Only its slug.</summary>
    public MergedInto? MergedInto { get; init; }
}

public sealed record MergedInto(string Slug);
