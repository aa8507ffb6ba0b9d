using Catalogue.GraphQL.Execution.Plan;

namespace Catalogue.GraphQL.Execution.Writing;

/// <summary>
/// Completes values of one CLR type as one GraphQL type: writes them, or null where an error was raised beneath and the type allows it.
/// False tells the parent to give up: the error is recorded already. Specification: §6.4.3, §6.4.4.
/// </summary>
internal abstract class ValueWriter<T>(bool nonNull)
{
    /// <summary>Whether the type is non-null: then a failure is the parent's.</summary>
    public bool NonNull { get; } = nonNull;

    public bool Write(T value, PlannedField field, Branch branch)
    {
        if (value is null)
            return WriteNull(field, branch);
        var position = branch.Json.Position;
        var depth = branch.Depth;
        return WriteValue(value, field, branch) || GiveUp(branch, position, depth);
    }

    public async Task<bool> WriteAsync(T value, PlannedField field, Branch branch)
    {
        if (value is null)
            return WriteNull(field, branch);
        var position = branch.Json.Position;
        var depth = branch.Depth;
        return await WriteValueAsync(value, field, branch) || GiveUp(branch, position, depth);
    }

    /// <summary>Writes a value that is not null; false when it could not, with the error recorded.</summary>
    protected abstract bool WriteValue(T value, PlannedField field, Branch branch);

    /// <summary>The same for a field of which something beneath is awaited.</summary>
    protected virtual Task<bool> WriteValueAsync(T value, PlannedField field, Branch branch) =>
        Task.FromResult(WriteValue(value, field, branch));

    protected bool WriteNull(PlannedField field, Branch branch)
    {
        if (NonNull)
        {
            branch.NullError(field);
            return false;
        }

        branch.Json.Null();
        return true;
    }

    private bool GiveUp(Branch branch, int position, int depth)
    {
        branch.Json.Position = position;
        branch.Depth = depth;
        if (NonNull)
            return false;
        branch.Json.Null();
        return true;
    }
}
