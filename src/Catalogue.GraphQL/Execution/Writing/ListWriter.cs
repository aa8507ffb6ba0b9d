using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Catalogue.GraphQL.Execution.Plan;

namespace Catalogue.GraphQL.Execution.Writing;

/// <summary>Lists, item by item; an item that fails is null, or the whole list when items are non-null. Specification: §6.4.3.</summary>
internal sealed class ListWriter<TList, TItem>(ValueWriter<TItem> items, bool nonNull) : ValueWriter<TList>(nonNull)
    where TList : IEnumerable<TItem>
{
    protected override bool WriteValue(TList value, PlannedField field, Branch branch) => value switch
    {
        ImmutableArray<TItem> { IsDefault: true } => WriteNull(field, branch),
        ImmutableArray<TItem> array => WriteItems(array.AsSpan(), field, branch),
        TItem[] array => WriteItems(array, field, branch),
        List<TItem> list => WriteItems(CollectionsMarshal.AsSpan(list), field, branch),
        _ => WriteItems([.. value], field, branch),
    };

    protected override async Task<bool> WriteValueAsync(TList value, PlannedField field, Branch branch)
    {
        if (value is ImmutableArray<TItem> { IsDefault: true })
            return WriteNull(field, branch);
        var started = new List<Strand>();
        try
        {
            foreach (var item in value)
            {
                var fork = branch.Fork();
                fork.Enter(started.Count);
                started.Add(new Strand(fork, items.WriteAsync(item, field, fork)));
            }

            return await JoinAsync(started, branch);
        }
        catch
        {
            await Strand.EndAsync(started);
            throw;
        }
    }

    private static async Task<bool> JoinAsync(List<Strand> started, Branch branch)
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

    private bool WriteItems(ReadOnlySpan<TItem> values, PlannedField field, Branch branch)
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
}
