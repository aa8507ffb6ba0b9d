using Catalogue.Data.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Data.Freshness;

internal sealed class ConfirmationLinkTable : IEntityTypeConfiguration<ConfirmationLink>
{
    public void Configure(EntityTypeBuilder<ConfirmationLink> table)
    {
        table.ToTable("confirmation_link");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasOne<OfferRow>().WithMany().HasForeignKey(row => row.Offer);
    }
}
