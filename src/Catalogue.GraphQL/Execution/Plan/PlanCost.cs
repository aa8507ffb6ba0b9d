namespace Catalogue.GraphQL.Execution.Plan;

/// <summary>
/// What an answer may cost before it is made: the number of fields it may hold, lists counted by their page size, as the variables have
/// it. Introspection has limits of its own and counts as one.
/// </summary>
internal static class PlanCost
{
    public static long Of(SelectionPlan plan, OperationRun run) => Of(plan, run, null, 1);

    public static GraphQLError Refusal(long cost, long limit, ReadyOperation ready) => new(
        $"The answer may hold {cost} fields, the limit is {limit}: ask smaller pages or fewer fields.", ErrorCodes.LimitExceeded)
    {
        Locations = [ready.Source.LocationOf(ready.Definition.Start)],
        Extensions = new Dictionary<string, object?> { ["limit"] = "cost", ["maximum"] = limit, ["actual"] = cost },
    };

    private static long Of(SelectionPlan plan, OperationRun run, ListSize? above, long sizeAbove)
    {
        var cost = 0L;
        foreach (var field in plan.Fields)
            cost = Sum(cost, Of(field, run, above, sizeAbove));
        return cost;
    }

    private static long Of(PlannedField field, OperationRun run, ListSize? above, long sizeAbove)
    {
        if (field.Selections is not { } selections || field.Definition.Name.StartsWith("__", StringComparison.Ordinal))
            return 1;
        var own = field.ListSize;
        var size = own is null ? 1 : Size(own, field, run);
        var times = above is not null && Array.IndexOf(above.SizedFields, field.Definition.Name) >= 0
            ? sizeAbove
            : own is { SizedFields: [] } ? size : 1;
        var beneath = 0L;
        foreach (var plan in selections)
            beneath = Math.Max(beneath, Of(plan, run, own, size));
        return Sum(1, beneath > long.MaxValue / Math.Max(times, 1) ? long.MaxValue : beneath * times);
    }

    /// <summary>An argument that cannot be coerced is an error when the field runs, not here.</summary>
    private static long Size(ListSize size, PlannedField field, OperationRun run)
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

    private static long Sum(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;
}
