using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Execution.Plan;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution.Writing;

/// <summary>Writes objects by the plan of their type; awaited fields run concurrently. Specification: §6.3.3.</summary>
internal static class ObjectWriter
{
    public static bool Write(SelectionPlan plan, object source, Branch branch)
    {
        var fields = plan.Fields;
        branch.Run.Count(plan);
        if (plan.Fault is not null)
            return Refuse(plan.Fault, branch);
        var nextCheck = plan.FieldsUnchecked;
        for (var i = 0; i < fields.Length; i++)
        {
            if (i == nextCheck)
            {
                branch.Run.CheckTime();
                nextCheck += plan.FieldsUnchecked;
            }

            var field = fields[i];
            branch.Json.Raw(i == 0 ? field.FirstKey : field.NextKey);
            branch.Enter(field.ResponseName);
            if (!field.Resolver.Write(source, field, branch))
                return false;
            branch.Leave();
        }

        Close(fields, branch);
        return true;
    }

    /// <summary>Starts every awaited field, then writes all fields in order.</summary>
    public static async Task<bool> WriteAsync(SelectionPlan plan, object source, Branch branch)
    {
        branch.Run.Count(plan);
        if (plan.Fault is not null)
            return Refuse(plan.Fault, branch);
        var fields = plan.Fields;
        var started = new BranchTask[fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            if (!fields[i].IsAsync)
                continue;
            var fork = branch.Fork();
            fork.Enter(fields[i].ResponseName);
            started[i] = new BranchTask(fork, fields[i].Resolver.WriteAsync(source, fields[i], fork));
        }

        try
        {
            return await JoinAsync(fields, started, source, branch);
        }
        catch
        {
            await BranchTask.WaitAllAsync(started);
            throw;
        }
    }

    private static async Task<bool> JoinAsync(PlannedField[] fields, BranchTask[] started, object source, Branch branch)
    {
        var whole = true;
        for (var i = 0; i < fields.Length; i++)
        {
            branch.Json.Raw(i == 0 ? fields[i].FirstKey : fields[i].NextKey);
            if (started[i].Task is not null)
            {
                // All are awaited, even after a failure.
                whole &= await started[i].JoinAsync(branch);
                continue;
            }

            branch.Run.CheckTime();
            branch.Enter(fields[i].ResponseName);
            whole = whole && fields[i].Resolver.Write(source, fields[i], branch);
            branch.Leave();
        }

        Close(fields, branch);
        return whole;
    }

    /// <summary>
    /// Writes one field after the other, each completed before the next starts: the root of a mutation. Specification: §6.2.2.
    /// </summary>
    public static async Task<bool> WriteSeriallyAsync(SelectionPlan plan, object source, Branch branch)
    {
        if (plan.Fault is not null)
            return Refuse(plan.Fault, branch);
        for (var i = 0; i < plan.Fields.Length; i++)
        {
            branch.Run.CheckTime();
            var field = plan.Fields[i];
            branch.Json.Raw(i == 0 ? field.FirstKey : field.NextKey);
            branch.Enter(field.ResponseName);
            if (!await field.Resolver.WriteAsync(source, field, branch))
                return false;
            branch.Leave();
        }

        Close(plan.Fields, branch);
        return true;
    }

    private static bool Refuse(CoercionException fault, Branch branch)
    {
        branch.Run.Fail(branch.Path, fault);
        return false;
    }

    private static void Close(PlannedField[] fields, Branch branch)
    {
        if (fields.Length == 0)
            branch.Json.Byte((byte)'{');
        branch.Json.Byte((byte)'}');
    }
}

/// <summary>Writes objects of a CLR type that is bound to one object type.</summary>
internal sealed class ObjectValueWriter<T>(ObjectType type, bool nonNull) : ValueWriter<T>(nonNull)
{
    protected override bool WriteValue(T value, PlannedField field, Branch branch) =>
        ObjectWriter.Write(field.SelectionFor(type), value!, branch);

    protected override Task<bool> WriteValueAsync(T value, PlannedField field, Branch branch) =>
        ObjectWriter.WriteAsync(field.SelectionFor(type), value!, branch);
}

/// <summary>Writes objects whose object type depends on the value. Specification: §6.4.3, "ResolveAbstractType".</summary>
internal sealed class AbstractValueWriter<T>(CompositeType type, TypesByClass types, bool nonNull) : ValueWriter<T>(nonNull)
{
    protected override bool WriteValue(T value, PlannedField field, Branch branch) =>
        PlanOf(value!, field) is { } plan ? ObjectWriter.Write(plan, value!, branch) : Refuse(value!, field, branch);

    protected override Task<bool> WriteValueAsync(T value, PlannedField field, Branch branch) =>
        PlanOf(value!, field) is { } plan ? ObjectWriter.WriteAsync(plan, value!, branch) : Task.FromResult(Refuse(value!, field, branch));

    private SelectionPlan? PlanOf(object value, PlannedField field) => types.Find(value) is { } actual ? field.FindSelection(actual) : null;

    /// <summary>Records the error instead of throwing, so that in a list only this item fails.</summary>
    private bool Refuse(object value, PlannedField field, Branch branch)
    {
        branch.Run.Fail(
            field,
            branch.Path,
            new InvalidOperationException($"A {value.GetType().Name} was given for {type.Name}, and is bound to none of its types."));
        return false;
    }
}
