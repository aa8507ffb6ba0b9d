using Catalogue.Data.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Data.Offers;

internal sealed class OfferTable : IEntityTypeConfiguration<OfferRow>, IEntityTypeConfiguration<OfferRevisionRow>
{
    /// <summary>The row, its references in both graphs, and the revision of this save.</summary>
    public static IEnumerable<object> Rows(OfferRow offer, string who, string what) =>
    [
        offer,
        .. OfferReferences.Of(offer),
        Revision(offer, who, what),
    ];

    public static OfferRevisionRow Revision(OfferRow offer, string who, string what, string? name = null, string? remark = null) => new()
    {
        Offer = offer.Id,
        Version = offer.Version,
        Content = offer.Working,
        Status = offer.Status,
        Who = who,
        What = what,
        Name = name,
        Remark = remark,
    };

    public void Configure(EntityTypeBuilder<OfferRow> table)
    {
        table.ToTable("offer");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Property(row => row.Version).IsConcurrencyToken();
        // As json, not jsonb: it is read whole and often, and searches use tables derived from it (docs/decisions/0005).
        table.Property(row => row.Working).HasColumnType("json");
        table.Property(row => row.Published).HasColumnType("json");
        // Through the property, which is true for a public offer, whoever made the row.
        table.Property(row => row.WasPublic).UsePropertyAccessMode(PropertyAccessMode.Property);
        table.HasOne<Organisation>().WithMany().HasForeignKey(row => row.Organisation);
        table.HasOne<OfferRow>().WithMany().HasForeignKey(row => row.MergedInto);
    }

    public void Configure(EntityTypeBuilder<OfferRevisionRow> table)
    {
        table.ToTable("offer_revision");
        table.HasKey(row => new { row.Offer, row.Version });
        table.Property(row => row.Version).ValueGeneratedNever();
        table.HasOne<OfferRow>().WithMany().HasForeignKey(row => row.Offer);
    }
}
