using System.Collections.Immutable;
using Catalogue.GraphQL.Execution.Plan;

namespace Catalogue.GraphQL.Execution.Writing;

/// <summary>
/// Writes lists, item by item; an item that fails becomes null, or the whole list does when items are non-null. Specification: §6.4.3.
/// </summary>
internal abstract class ListWriter<TList, TItem>(ValueWriter<TItem> items, bool nonNull) : ValueWriter<TList>(nonNull)
{
    protected bool WriteItems(ReadOnlySpan<TItem> values, PlannedField field, Branch branch)
    {
        var json = branch.Json;
        json.Byte((byte)'[');
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
                json.Byte((byte)',');
            branch.Enter(i);
            if (!items.Write(values[i], field, branch))
                return false;
            branch.Leave();
        }

        json.Byte((byte)']');
        return true;
    }

    protected async Task<bool> WriteItemsAsync(IEnumerable<TItem> values, PlannedField field, Branch branch)
    {
        var started = new List<BranchTask>();
        try
        {
            foreach (var item in values)
            {
                var fork = branch.Fork();
                fork.Enter(started.Count);
                started.Add(new BranchTask(fork, items.WriteAsync(item, field, fork)));
            }

            return await JoinAsync(started, branch);
        }
        catch
        {
            await BranchTask.WaitAllAsync(started);
            throw;
        }
    }

    private static async Task<bool> JoinAsync(List<BranchTask> started, Branch branch)
    {
        var whole = true;
        branch.Json.Byte((byte)'[');
        for (var i = 0; i < started.Count; i++)
        {
            if (i > 0)
                branch.Json.Byte((byte)',');
            whole &= await started[i].JoinAsync(branch);
        }

        branch.Json.Byte((byte)']');
        return whole;
    }
}

/// <summary>
/// Writes ImmutableArrays, the most frequent kind of list. One writer for all kinds would need a type test per list, which in shared
/// generic code costs more than writing a short list.
/// </summary>
internal sealed class ImmutableArrayWriter<TItem>(ValueWriter<TItem> items, bool nonNull)
    : ListWriter<ImmutableArray<TItem>, TItem>(items, nonNull)
{
    protected override bool WriteValue(ImmutableArray<TItem> value, PlannedField field, Branch branch) =>
        value.IsDefault ? WriteNull(field, branch) : WriteItems(value.AsSpan(), field, branch);

    protected override Task<bool> WriteValueAsync(ImmutableArray<TItem> value, PlannedField field, Branch branch) =>
        value.IsDefault ? Task.FromResult(WriteNull(field, branch)) : WriteItemsAsync(value, field, branch);
}

/// <summary>Writes arrays.</summary>
internal sealed class ArrayWriter<TItem>(ValueWriter<TItem> items, bool nonNull) : ListWriter<TItem[], TItem>(items, nonNull)
{
    protected override bool WriteValue(TItem[] value, PlannedField field, Branch branch) => WriteItems(value, field, branch);

    protected override Task<bool> WriteValueAsync(TItem[] value, PlannedField field, Branch branch) =>
        WriteItemsAsync(value, field, branch);
}

/// <summary>Writes any other sequence.</summary>
internal sealed class SequenceWriter<TList, TItem>(ValueWriter<TItem> items, bool nonNull) : ListWriter<TList, TItem>(items, nonNull)
    where TList : IEnumerable<TItem>
{
    protected override bool WriteValue(TList value, PlannedField field, Branch branch) => WriteItems([.. value], field, branch);

    protected override Task<bool> WriteValueAsync(TList value, PlannedField field, Branch branch) => WriteItemsAsync(value, field, branch);
}
