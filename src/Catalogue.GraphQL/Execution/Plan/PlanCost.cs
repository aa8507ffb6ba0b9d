namespace Catalogue.GraphQL.Execution.Plan;

/// <summary>
/// What an answer may cost before it is made: the number of fields it may hold, lists counted by their page size, as the variables have
/// it. Introspection has limits of its own and counts as one.
/// </summary>
internal struct PlanCost
{
    private readonly OperationRun run;
    private Dictionary<(PlannedField Field, ListSize? Above, long SizeAbove), long>? reckoned;

    private PlanCost(OperationRun run) => this.run = run;

    public static long Of(SelectionPlan plan, OperationRun run) => new PlanCost(run).Of(plan, null, 1, isWithinAbstract: false);

    public static GraphQLError Refusal(long cost, long limit, ReadyOperation ready) => new(
        $"The answer may hold {cost} fields, the limit is {limit}: ask smaller pages or fewer fields.", ErrorCodes.LimitExceeded)
    {
        Locations = [ready.Source.LocationOf(ready.Definition.Start)],
        Extensions = new Dictionary<string, object?> { ["limit"] = "cost", ["maximum"] = limit, ["actual"] = cost },
    };

    private long Of(SelectionPlan plan, ListSize? above, long sizeAbove, bool isWithinAbstract)
    {
        var cost = 0L;
        foreach (var field in plan.Fields)
        {
            if (field.Selections is null || field.Definition.Name.StartsWith("__", StringComparison.Ordinal))
                cost = Sum(cost, 1);
            else if (isWithinAbstract && field.Selections.Length > 1)
                cost = Sum(cost, OnceOf(field, field.Selections, above, sizeAbove));
            else
                cost = Sum(cost, Of(field, field.Selections, above, sizeAbove, isWithinAbstract));
        }

        return cost;
    }

    /// <summary>An interface within an interface is reckoned once: the ways to it are as many as the types above it multiplied.</summary>
    private long OnceOf(PlannedField field, SelectionPlan[] selections, ListSize? above, long sizeAbove)
    {
        reckoned ??= [];
        if (reckoned.TryGetValue((field, above, sizeAbove), out var known))
            return known;
        var cost = Of(field, selections, above, sizeAbove, isWithinAbstract: true);
        reckoned.Add((field, above, sizeAbove), cost);
        return cost;
    }

    private long Of(PlannedField field, SelectionPlan[] selections, ListSize? above, long sizeAbove, bool isWithinAbstract)
    {
        var own = field.ListSize;
        var size = own is null ? 1 : Size(own, field);
        var times = above is not null && Array.IndexOf(above.SizedFields, field.Definition.Name) >= 0
            ? sizeAbove
            : own is { SizedFields: [] } ? size : 1;
        times = Product(times, own?.Inner ?? 1);
        var beneath = 0L;
        foreach (var plan in selections)
            beneath = Math.Max(beneath, Of(plan, own, size, isWithinAbstract || selections.Length > 1));
        return Sum(1, Product(beneath, times));
    }

    /// <summary>An argument that cannot be coerced is an error when the field runs, not here.</summary>
    private readonly long Size(ListSize size, PlannedField field)
    {
        try
        {
            return size.SlicingArguments is [] ? size.Assumed : size.SizeFor(run.ContextOf(field).Arguments);
        }
        catch (CoercionException)
        {
            return size.Assumed;
        }
    }

    private static long Product(long a, long b) => a > long.MaxValue / Math.Max(b, 1) ? long.MaxValue : a * b;

    private static long Sum(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;
}
