using Catalogue.Data.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Data.Reports;

internal sealed class ReportTable : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> table)
    {
        table.ToTable("report");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.HasOne<OfferRow>().WithMany().HasForeignKey(row => row.Offer);
    }
}
