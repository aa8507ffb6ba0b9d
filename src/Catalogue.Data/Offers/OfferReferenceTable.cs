using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schools;
using Catalogue.Data.Themes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Data.Offers;

/// <summary>One reference of one content of an offer. Exactly one of the last five properties is set, to TargetId.</summary>
internal sealed record OfferReferenceRow
{
    public required Guid Offer { get; init; }

    public required OfferGraph Graph { get; init; }

    public required OfferReferenceKind Kind { get; init; }

    public required Guid TargetId { get; init; }

    public Guid? Organisation { get; init; }

    public Guid? Theme { get; init; }

    public Guid? School { get; init; }

    public Guid? Municipality { get; init; }

    public Guid? Neighbourhood { get; init; }
}

/// <summary>One of the two catalogues: the working one, or the published one.</summary>
public enum OfferGraph
{
    Working,
    Published,
}

internal enum OfferReferenceKind
{
    Organisation,
    Partner,
    Funder,
    Payee,
    Theme,
    School,
    Municipality,
    Neighbourhood,
}

internal sealed class OfferReferenceTable : IEntityTypeConfiguration<OfferReferenceRow>
{
    public void Configure(EntityTypeBuilder<OfferReferenceRow> table)
    {
        table.ToTable("offer_reference");
        table.HasKey(row => new { row.Offer, row.Graph, row.Kind, row.TargetId });
        table.HasOne<OfferRow>().WithMany().HasForeignKey(row => row.Offer);
        table.HasOne<Organisation>().WithMany().HasForeignKey(row => row.Organisation);
        table.HasOne<Theme>().WithMany().HasForeignKey(row => row.Theme);
        table.HasOne<School>().WithMany().HasForeignKey(row => row.School);
        table.HasOne<Municipality>().WithMany().HasForeignKey(row => row.Municipality);
        table.HasOne<Neighbourhood>().WithMany().HasForeignKey(row => row.Neighbourhood);
    }
}
