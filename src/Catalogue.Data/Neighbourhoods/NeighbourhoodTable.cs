using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalogue.Data.Neighbourhoods;

/// <summary>A border, stored once for its two neighbourhoods: Neighbourhood has the lower id, Other the higher.</summary>
internal sealed record NeighbourhoodBorderRow(Guid Neighbourhood, Guid Other)
{
    // In PostgreSQL's order of uuids: by their bytes in text order.
    public static NeighbourhoodBorderRow Between(Guid one, Guid other) =>
        string.CompareOrdinal(one.ToString(), other.ToString()) < 0 ? new(one, other) : new(other, one);
}

internal sealed class NeighbourhoodTable : IEntityTypeConfiguration<Neighbourhood>, IEntityTypeConfiguration<NeighbourhoodBorderRow>
{
    public static IEnumerable<object> Rows(Neighbourhood neighbourhood) => [neighbourhood];

    public static IEnumerable<object> Borders(IEnumerable<Neighbourhood> neighbourhoods) =>
        neighbourhoods.SelectMany(one => one.Borders.Select(other => NeighbourhoodBorderRow.Between(one.Id, other))).Distinct();

    public void Configure(EntityTypeBuilder<Neighbourhood> table)
    {
        table.ToTable("neighbourhood");
        table.Property(row => row.Id).ValueGeneratedNever();
        table.Ignore(row => row.Borders);
        table.HasOne<Municipality>().WithMany().HasForeignKey(row => row.Municipality);
        table.HasOne<Neighbourhood>().WithMany().HasForeignKey(row => row.Parent);
        table.HasOne<Neighbourhood>().WithMany().HasForeignKey(row => row.MergedInto);
    }

    public void Configure(EntityTypeBuilder<NeighbourhoodBorderRow> table)
    {
        table.ToTable("neighbourhood_border");
        table.HasKey(row => new { row.Neighbourhood, row.Other });
        table.HasOne<Neighbourhood>().WithMany().HasForeignKey(row => row.Neighbourhood);
        table.HasOne<Neighbourhood>().WithMany().HasForeignKey(row => row.Other);
    }
}
