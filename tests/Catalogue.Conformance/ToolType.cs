using System.Text.Json;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Conformance;

/// <summary>The fields of a tool, those that fail on purpose among them.</summary>
internal static class ToolType
{
    public static void AddTo(SchemaBinding binding, Toolshed shed) => EntryTypes.Lendable(binding.Object<Tool>("Tool"), shed)
        .Field("price", arguments => arguments.Get<string>("currency")!, (tool, currency, _) =>
            tool.Price is null ? null : tool.Price with { Currency = currency })
        .Field("condition", tool => tool.Condition)
        .Field("tags", tool => tool.Tags)
        .Field("drawer", tool => tool.Drawer)
        .Field("labels", tool => tool.Tags.Select(tag => tag.Split('r')).ToArray())
        .Field("boughtAt", arguments => arguments.Value<DateTimeOffset>("since"), (tool, since, _) => since ?? tool.BoughtAt)
        .Field("details", arguments => arguments.Value<JsonElement>("at"), (tool, at, _) => at ?? tool.Details)
        .Field("weight", tool => tool.Weight)
        .Field("shelf", tool => shed.Find<Shelf>(tool.Shelf))
        .Field("goesWith", arguments => arguments.Get<int>("first"), (tool, first, _) =>
            tool.GoesWith.Select(shed.Find<Entry>).OfType<Entry>().Take(first).ToArray())
        .Field(
            "loans",
            arguments => (First: arguments.Get<int>("first"), After: arguments.Find<string>("after")),
            (tool, asked, _) => Page(shed, tool, asked.First, asked.After))
        .Field("sharp", tool => tool.Tags.Count > 0)
        .Field("serial", tool => tool.Serial)
        .Field(
            "gauge",
            string? (_) => throw new FieldException(
                "The gauge is broken.", "GAUGE_BROKEN", new Dictionary<string, object?> { ["since"] = 2019 }))
        .Field("gaugeStrict", string (_) => throw new InvalidOperationException("The gauge is gone."))
        .Field("gauges", tool => new[] { tool.Name, null })
        .AsyncField<string?>("gaugeLate", async (_, _) =>
        {
            await Task.Yield();
            throw new FieldException("The gauge broke while it was read.", "GAUGE_BROKEN");
        });

    private static LoanPage Page(Toolshed shed, Tool tool, int first, string? after)
    {
        var all = shed.Loans.Where(loan => loan.Thing == tool.Id).ToList();
        var skip = all.FindIndex(loan => loan.Id == after) + 1;
        var page = all.Skip(skip).Take(Math.Max(first, 0)).ToList();
        return new LoanPage(page, all.Count, skip + page.Count < all.Count, skip > 0);
    }
}
