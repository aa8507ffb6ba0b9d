using Catalogue.GraphQL.Execution;

namespace Catalogue.Conformance;

/// <summary>The inputs of the schema, put to the shed.</summary>
internal static class ToolQuestion
{
    public static IEnumerable<Tool> Ask(Toolshed shed, InputObject? filter, IEnumerable<InputObject> orderBy)
    {
        var tools = shed.Tools.Where(tool => filter is null || Matches(tool, filter));
        foreach (var order in orderBy.Reverse())
        {
            Func<Tool, IComparable?> key = order.Get<SortField>("field") switch
            {
                SortField.Name => tool => tool.Name,
                SortField.Price => tool => tool.Price?.Amount,
                _ => tool => tool.BoughtAt,
            };
            tools = order.Get<Direction>("direction") == Direction.Asc ? tools.OrderBy(key) : tools.OrderByDescending(key);
        }

        return tools;
    }

    public static Tool? Find(Toolshed shed, InputObject by)
    {
        var (way, value) = by.Values.Single();
        return way switch
        {
            "id" => shed.Find<Tool>((string)value!),
            "serial" => shed.Tools.FirstOrDefault(tool => tool.Serial == (string)value!),
            "place" => shed.Tools.FirstOrDefault(tool => tool.Shelf == ((InputObject)value!).Get<string>("shelf")),
            _ => shed.Tools.ElementAtOrDefault(by.List<int>("numbers")!.Sum() & 3),
        };
    }

    private static bool Matches(Tool tool, InputObject filter) =>
        (filter.Get<string>("text") is not { } text || tool.Name.Contains(text, StringComparison.OrdinalIgnoreCase))
        && (filter.List<Condition>("condition") is not { } conditions || conditions.Contains(tool.Condition))
        && (filter.List<string>("tags") is not { } tags || tags.All(tool.Tags.Contains))
        && (filter.Get<DateTimeOffset?>("boughtSince") is not { } since || tool.BoughtAt >= since)
        && (filter.Get<InputObject>("not") is not { } other || !Matches(tool, other))
        && (filter.List<InputObject>("any") is not { } any || any.Any(one => Matches(tool, one)));
}
