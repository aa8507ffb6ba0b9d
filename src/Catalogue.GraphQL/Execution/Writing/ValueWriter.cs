using Catalogue.GraphQL.Execution.Plan;

namespace Catalogue.GraphQL.Execution.Writing;

/// <summary>
/// Completes values of one CLR type as one GraphQL type: writes the value, or null when an error was raised below and the type is nullable.
/// False means that the error is recorded and the parent must fail too. Specification: §6.4.3, §6.4.4.
/// </summary>
internal abstract class ValueWriter<T>(bool nonNull)
{
    /// <summary>Whether the type is non-null: a failure then propagates to the parent.</summary>
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

    /// <summary>Writes a value that is not null. False when that failed; the error is then recorded.</summary>
    protected abstract bool WriteValue(T value, PlannedField field, Branch branch);

    /// <summary>As WriteValue, for a field with an awaited field below it.</summary>
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
