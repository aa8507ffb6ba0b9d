using Catalogue.Api.Binding;
using Catalogue.Api.Offers;
using Catalogue.Data.Coverage;
using Catalogue.Data.Schools;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Texts;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Coverage;

/// <summary>
/// schema/coverage.graphql: how many offers there are for whom, where there are none, and whether a city is neutral between networks.
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
            .Field("offers", (cell, context) => cell.Offers(Connection.Size(context)));
        binding.Object<Neutrality>("Neutrality")
            .Field("paid", neutrality => neutrality.Paid)
            .Field("networkUnknown", neutrality => neutrality.NetworkUnknown)
            .Field("oneNetwork", neutrality => neutrality.OneNetwork)
            .Field(
                "networks", neutrality => Enum.GetValues<SchoolNetwork>().Select(network => new OneNetwork(network, neutrality)).ToArray());
        binding.Object<OneNetwork>("OneNetwork")
            .Field("network", only => only.Network)
            .Field("networkLabel", (only, context) => Terms.Label(only.Network, context.Language))
            .Field("count", only => only.Neutrality.OnlyFor(only.Network).Length)
            .Field("offers", (only, context) => only.Neutrality.OnlyFor(only.Network).Take(Connection.Size(context)).ToArray());
        binding.Object<Root>("Query")
            .Field("coverage", (_, context) => Table(context))
            .Field("neutrality", (_, context) => new Neutrality(context.Catalogue, Municipality(context), context.Today));
    }

    private static CoverageTable Table(FieldContext context)
    {
        var filter = OfferFilterInput.Read(context.Arguments.Get<InputObject>("filter"), context.Catalogue, context.Today, context.Asked);
        if (Municipality(context) is { } municipality)
            filter = filter with { Municipalities = [municipality] };
        return new CoverageTable(
            context.Catalogue,
            context.Arguments.Get<CoverageDimension>("rows"),
            context.Arguments.Get<CoverageDimension>("columns"),
            filter,
            context.Today);
    }

    private static Guid? Municipality(FieldContext context)
    {
        if (context.Arguments.Get<string>("municipality") is not { } reference)
            return null;
        return EntryReference.Find(reference, "municipality", context.Catalogue.FindMunicipality, context.Catalogue.FindMunicipalityBySlug)?.Id
            ?? throw FilterException.Input(
                "municipality", "There is no such municipality in the catalogue: `municipalities` has them all.");
    }

    private sealed record CountedValue(CoverageValue Value, CoverageTable Table);

    private sealed record OneNetwork(SchoolNetwork Network, Neutrality Neutrality);
}
