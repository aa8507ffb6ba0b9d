using Catalogue.GraphQL.Execution.Plan;

namespace Catalogue.GraphQL.Execution.Writing;

/// <summary>
/// Writes a scalar or enum by calling a function with the buffer and the value. The function throws ScalarException to refuse a value.
/// </summary>
internal sealed class LeafWriter<T>(Action<JsonBuffer, T> write, bool nonNull) : ValueWriter<T>(nonNull)
{
    protected override bool WriteValue(T value, PlannedField field, Branch branch)
    {
        try
        {
            write(branch.Json, value);
            return true;
        }
        catch (ScalarException refusal)
        {
            branch.Run.Refuse(field, branch.Path, refusal.Message, ErrorCodes.InternalError);
            return false;
        }
    }
}

/// <summary>Writes strings, the most frequent leaf, without a delegate call.</summary>
internal sealed class StringLeafWriter(bool nonNull) : ValueWriter<string?>(nonNull)
{
    protected override bool WriteValue(string? value, PlannedField field, Branch branch)
    {
        branch.Json.String(value);
        return true;
    }
}

/// <summary>Writes a nullable CLR value type.</summary>
internal sealed class NullableWriter<T>(ValueWriter<T> inner, bool nonNull) : ValueWriter<T?>(nonNull)
    where T : struct
{
    protected override bool WriteValue(T? value, PlannedField field, Branch branch) => inner.Write(value!.Value, field, branch);

    protected override Task<bool> WriteValueAsync(T? value, PlannedField field, Branch branch) =>
        inner.WriteAsync(value!.Value, field, branch);
}
