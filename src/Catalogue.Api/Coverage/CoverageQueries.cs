using Catalogue.Api.Binding;
using Catalogue.Api.Offers;
using Catalogue.Data.Coverage;
using Catalogue.Data.Schools;
using Catalogue.Data.Texts;
using Catalogue.Data.Time;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Coverage;

/// <summary>
/// schema/coverage.graphql: the number of offers for each group, groups without offers, and whether a city is neutral between networks.
/// </summary>
internal static class CoverageQueries
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Enum<CoverageDimension>("CoverageDimension");
        binding.Object<CoverageTable>("Coverage")
            .Field("rows", table => table.Rows.Select(value => new CountedValue(value, table)).ToArray())
            .Field("columns", table => table.Columns.Select(value => new CountedValue(value, table)).ToArray())
            .Field("cells", table => table.Cells().ToArray())
            .Field("total", table => table.Total);
        binding.Object<CountedValue>("CoverageValue")
            .Field("value", counted => counted.Value.Value)
            .Field("label", (counted, context) => context.Text(counted.Value.Label))
            .Field("parent", counted => counted.Value.Parent)
            .Field("count", counted => counted.Table.Count(counted.Value));
        binding.Object<CoverageCell>("CoverageCell")
            .Field("row", cell => cell.Row.Value)
            .Field("column", cell => cell.Column.Value)
            .Field("count", cell => cell.Count)
            .Field("offers", Connection.Size, (cell, size, _) => cell.Offers(size));
        binding.Object<Neutrality>("Neutrality")
            .Field("paid", neutrality => neutrality.Paid)
            .Field("networkUnknown", neutrality => neutrality.NetworkUnknown)
            .Field("oneNetwork", neutrality => neutrality.OneNetwork)
            .Field(
                "networks", neutrality => Enum.GetValues<SchoolNetwork>().Select(network => new OneNetwork(network, neutrality)).ToArray());
        binding.Object<OneNetwork>("OneNetwork")
            .Field("network", only => only.Network)
            .Field("networkLabel", (only, context) => Terms.Label(only.Network, context.Language))
            .Field("count", only => only.Neutrality.CountOnlyFor(only.Network))
            .Field("offers", Connection.Size, (only, size, _) => only.Neutrality.OnlyFor(only.Network).Take(size).ToArray());
        binding.Object<Root>("Query")
            .Field("coverage", Asked.Of, (_, asked, context) => Table(asked, context))
            .Field("neutrality", arguments => arguments.Find<string>("municipality"), (_, municipality, context) =>
                new Neutrality(context.Catalogue, Municipality(municipality, context), context.Today));
    }

    private static CoverageTable Table(Asked asked, FieldContext context)
    {
        var filter = OfferFilterInput.Read(asked.Filter, context.Catalogue, context.Today, context.Asked);
        if (Municipality(asked.Municipality, context) is { } municipality)
            filter = filter with { Municipalities = [municipality] };
        return new CoverageTable(context.Catalogue, asked.Rows, asked.Columns, filter, context.Today);
    }

    private static Guid? Municipality(string? reference, FieldContext context)
    {
        if (reference is null)
            return null;
        return EntryReference.Find(
            reference, "municipality", context.Catalogue.FindMunicipality, context.Catalogue.FindMunicipalityBySlug)?.Id
            ?? throw FilterException.Input(
                "municipality", "There is no such municipality in the catalogue: `municipalities` has them all.");
    }

    private sealed record Asked(CoverageDimension Rows, CoverageDimension Columns, string? Municipality, InputObject? Filter)
    {
        public static Asked Of(InputObject arguments) => new(
            arguments.Get<CoverageDimension>("rows"),
            arguments.Get<CoverageDimension>("columns"),
            arguments.Find<string>("municipality"),
            arguments.Find<InputObject>("filter"));
    }

    private sealed record CountedValue(CoverageValue Value, CoverageTable Table);

    private sealed record OneNetwork(SchoolNetwork Network, Neutrality Neutrality);
}
