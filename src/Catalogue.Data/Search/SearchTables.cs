using Catalogue.Data.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace Catalogue.Data.Search;

/// <summary>The search words of an offer for readers of one language. Only triggers of the database write these rows.</summary>
internal sealed record OfferSearchRow
{
    public required Guid Offer { get; init; }

    /// <summary>WORKING, PUBLISHED, or BOTH when the two are the same.</summary>
    public required string Graph { get; init; }

    public required string Language { get; init; }

    public required NpgsqlTsVector Words { get; init; }
}

/// <summary>
/// A word that occurs in some offer, normalized by Folding, and its stem in its language. Public when an offer that is or was public
/// contains it.
/// </summary>
internal sealed record SearchWordRow
{
    public required string Language { get; init; }

    public required string Word { get; init; }

    public required string[] Lexemes { get; init; }

    public required bool Public { get; init; }
}

internal sealed class SearchTables : IEntityTypeConfiguration<OfferSearchRow>, IEntityTypeConfiguration<SearchWordRow>
{
    public void Configure(EntityTypeBuilder<OfferSearchRow> table)
    {
        table.ToTable("offer_search");
        table.HasKey(row => new { row.Offer, row.Graph, row.Language });
        table.HasOne<OfferRow>().WithMany().HasForeignKey(row => row.Offer);
    }

    public void Configure(EntityTypeBuilder<SearchWordRow> table)
    {
        table.ToTable("search_word");
        table.HasKey(row => new { row.Language, row.Word });
    }
}
