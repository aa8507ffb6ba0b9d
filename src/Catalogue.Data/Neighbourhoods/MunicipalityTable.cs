using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Data.Neighbourhoods;

internal sealed record FormerMunicipalityRow(Guid Municipality, string NisCode, string Name, DateOnly Until);

internal sealed class MunicipalityTable : IEntityTypeConfiguration<Municipality>, IEntityTypeConfiguration<FormerMunicipalityRow>
{
    public static IEnumerable<object> Rows(Municipality municipality) =>
        [municipality, .. municipality.FormedFrom.Select(
            former => new FormerMunicipalityRow(municipality.Id, former.NisCode, former.Name, former.Until))];

    public void Configure(EntityTypeBuilder<Municipality> table)
    {
        table.ToTable("municipality");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Ignore(row => row.FormedFrom);
    }

    public void Configure(EntityTypeBuilder<FormerMunicipalityRow> table)
    {
        table.ToTable("former_municipality");
        table.HasKey(row => new { row.Municipality, row.NisCode });
        table.HasOne<Municipality>().WithMany().HasForeignKey(row => row.Municipality);
    }
}
