namespace Catalogue.GraphQL.Execution.Plan;

/// <summary>
/// The estimated cost of an answer: the number of fields it may hold, where a field that is dear to resolve counts its weight (@cost); a
/// list counts its page size, taken from the variables. Introspection has its own limits and counts as one field. A selection reached by
/// several paths is computed once, because fragments and interfaces can make exponentially many paths.
/// </summary>
internal readonly struct PlanCost
{
    private readonly OperationRun run;

    /// <summary>By field slot, the cost below the field plus one; 0 while it is not known. Null when no selection is shared.</summary>
    private readonly long[]? reckoned;

    private PlanCost(OperationRun run, long[]? reckoned)
    {
        this.run = run;
        this.reckoned = reckoned;
    }

    public static long Of(OperationPlan plan, OperationRun run) =>
        new PlanCost(run, plan.IsShared ? new long[plan.Slots] : null).Of(plan.Root, null, 1);

    public static GraphQLError Refusal(long cost, long limit, ReadyOperation ready) => new(
        $"The answer may hold {cost} fields, the limit is {limit}: ask smaller pages or fewer fields.", ErrorCodes.LimitExceeded)
    {
        Locations = [ready.Source.LocationOf(ready.Definition.Start)],
        Extensions = new Dictionary<string, object?> { ["limit"] = "cost", ["maximum"] = limit, ["actual"] = cost },
    };

    private long Of(SelectionPlan plan, ListSize? above, long sizeAbove)
    {
        var cost = plan.Fault is null ? 0L : plan.Width;
        foreach (var field in plan.Fields)
        {
            cost = Sum(cost, field.Selections is null || field.Definition.Name.StartsWith("__", StringComparison.Ordinal)
                ? Weight(field, 1)
                : Of(field, field.Selections, above, sizeAbove));
        }

        return cost;
    }

    private long Of(PlannedField field, SelectionPlan[] selections, ListSize? above, long sizeAbove)
    {
        var own = field.ListSize;
        var size = own is null ? 1 : Size(own, field);
        var times = above is not null && Array.IndexOf(above.SizedFields, field.Definition.Name) >= 0
            ? sizeAbove
            : own is { SizedFields: [] } ? size : 1;
        return Sum(Weight(field, times), Product(Beneath(field, selections, size), Product(times, own?.Inner ?? 1)));
    }

    private long Weight(PlannedField field, long items) =>
        field.Weight is null ? 1 : field.Weight.For(items, field.Weight.Arguments is null ? null : ArgumentsOf(field));

    private long Beneath(PlannedField field, SelectionPlan[] selections, long size)
    {
        if (reckoned?[field.Slot] is { } known and > 0)
            return known - 1;
        var beneath = 0L;
        foreach (var plan in selections)
            beneath = Math.Max(beneath, Of(plan, field.ListSize, size));
        if (reckoned is not null)
            reckoned[field.Slot] = Sum(beneath, 1);
        return beneath;
    }

    private long Size(ListSize size, PlannedField field) =>
        size.SlicingArguments is not [] && ArgumentsOf(field) is { } arguments ? size.SizeFor(arguments) : size.Assumed;

    /// <summary>Null when one cannot be coerced, which is reported when the field runs, not here.</summary>
    private InputObject? ArgumentsOf(PlannedField field)
    {
        try
        {
            return run.ContextOf(field).Arguments;
        }
        catch (CoercionException)
        {
            return null;
        }
    }

    private static long Product(long a, long b) => a > long.MaxValue / Math.Max(b, 1) ? long.MaxValue : a * b;

    private static long Sum(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;
}
