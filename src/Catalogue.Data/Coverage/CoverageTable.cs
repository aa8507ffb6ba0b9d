using System.Collections.Immutable;
using Catalogue.Data.Filters;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Time;

namespace Catalogue.Data.Coverage;

/// <summary>
/// The number of offers for each pair of a row and a column, including pairs without offers. An offer counts in every row and column whose
/// filter matches it, so rows do not add up to the total.
/// </summary>
public sealed class CoverageTable
{
    private const int MostCells = 5000;
    private readonly Snapshot.Catalogue catalogue;
    private readonly OfferFilter filter;
    private readonly DateOnly today;

    /// <summary>Throws FilterException when rows and columns are of one dimension, and for more than 5000 cells.</summary>
    public CoverageTable(
        Snapshot.Catalogue catalogue, CoverageDimension rows, CoverageDimension columns, OfferFilter filter, DateOnly today)
    {
        if (rows == columns)
            throw FilterException.Input("columns", "Rows and columns must be of two dimensions.");
        (this.catalogue, this.filter, this.today) = (catalogue, filter, today);
        (Rows, Columns) = (CoverageValues.Of(rows, filter, catalogue), CoverageValues.Of(columns, filter, catalogue));
        if (Rows.Length * Columns.Length > MostCells)
            throw FilterException.Input(
                "rows",
                $"These are {Rows.Length * Columns.Length} cells, and at most {MostCells} are counted at a time: ask one municipality.");
    }

    public ImmutableArray<CoverageValue> Rows { get; }

    public ImmutableArray<CoverageValue> Columns { get; }

    /// <summary>All offers, including those that are in no row or column.</summary>
    public int Total => Select(filter).Count;

    /// <summary>In row order.</summary>
    public IEnumerable<CoverageCell> Cells() => Rows.SelectMany(row => Columns.Select(column => new CoverageCell(row, column, this)));

    public int Count(CoverageValue value) => Select(value.Narrow(filter)).Count;

    internal OfferSelection Select(CoverageValue row, CoverageValue column) => Select(column.Narrow(row.Narrow(filter)));

    private OfferSelection Select(OfferFilter asked) => catalogue.Select(asked, today);
}

/// <summary>The offers that match both the row and the column.</summary>
public sealed record CoverageCell(CoverageValue Row, CoverageValue Column, CoverageTable Table)
{
    public int Count => Table.Select(Row, Column).Count;

    /// <summary>The first offers, by title.</summary>
    public ImmutableArray<Offer> Offers(int first) => Table.Select(Row, Column).Page(OfferOrder.ByTitle, PageRequest.Of(first)).Offers;
}
