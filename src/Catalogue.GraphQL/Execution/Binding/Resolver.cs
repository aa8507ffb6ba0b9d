using System.Runtime.CompilerServices;
using Catalogue.GraphQL.Execution.Plan;
using Catalogue.GraphQL.Execution.Writing;

namespace Catalogue.GraphQL.Execution.Binding;

/// <summary>
/// A field's resolver together with the writer of its result. Returns false when the field is non-null and failed. Specification: §6.4.
/// </summary>
internal abstract class Resolver
{
    public virtual bool IsAsync => false;

    public abstract bool Write(object source, PlannedField field, Branch branch);

    public virtual Task<bool> WriteAsync(object source, PlannedField field, Branch branch) => Task.FromResult(Write(source, field, branch));

    /// <summary>Records the error, and writes null if the field is nullable.</summary>
    protected static bool Fail(Exception exception, bool nonNull, PlannedField field, Branch branch, int position, int depth)
    {
        if (exception is RunStoppedException
            || (exception is OperationCanceledException && branch.Run.Cancellation.IsCancellationRequested))
            throw exception;
        branch.Depth = depth;
        branch.Json.Position = position;
        branch.Run.Fail(field, branch.Path, exception);
        if (nonNull)
            return false;
        branch.Json.Null();
        return true;
    }
}

/// <summary>A resolver that completes synchronously.</summary>
internal abstract class SyncResolver<TSource, TResult>(ValueWriter<TResult> writer) : Resolver
    where TSource : class
{
    public sealed override bool Write(object source, PlannedField field, Branch branch)
    {
        var position = branch.Json.Position;
        var depth = branch.Depth;
        try
        {
            return writer.Write(Resolve(Unsafe.As<TSource>(source), field, branch), field, branch);
        }
        catch (Exception exception)
        {
            return Fail(exception, writer.NonNull, field, branch, position, depth);
        }
    }

    public sealed override async Task<bool> WriteAsync(object source, PlannedField field, Branch branch)
    {
        var position = branch.Json.Position;
        var depth = branch.Depth;
        try
        {
            return await writer.WriteAsync(Resolve(Unsafe.As<TSource>(source), field, branch), field, branch);
        }
        catch (Exception exception)
        {
            return Fail(exception, writer.NonNull, field, branch, position, depth);
        }
    }

    protected abstract TResult Resolve(TSource source, PlannedField field, Branch branch);
}

/// <summary>A resolver that uses the object alone.</summary>
internal sealed class PlainResolver<TSource, TResult>(
    Func<TSource, TResult> resolve, ValueWriter<TResult> writer) : SyncResolver<TSource, TResult>(writer)
    where TSource : class
{
    protected override TResult Resolve(TSource source, PlannedField field, Branch branch) => resolve(source);
}

/// <summary>
/// A resolver that uses the object alone and returns a string. This is the most frequent kind of field, so the string is written straight
/// to the buffer.
/// </summary>
internal sealed class StringResolver<TSource>(Func<TSource, string?> resolve, StringLeafWriter writer) : Resolver
    where TSource : class
{
    public override bool Write(object source, PlannedField field, Branch branch)
    {
        var position = branch.Json.Position;
        var depth = branch.Depth;
        try
        {
            if (resolve(Unsafe.As<TSource>(source)) is not { } text)
                return writer.Write(null, field, branch);
            branch.Json.String(text);
            return true;
        }
        catch (Exception exception)
        {
            return Fail(exception, writer.NonNull, field, branch, position, depth);
        }
    }
}

/// <summary>A resolver that uses the object and the field context.</summary>
internal sealed class ContextResolver<TSource, TResult>(
    Func<TSource, FieldContext, TResult> resolve, ValueWriter<TResult> writer) : SyncResolver<TSource, TResult>(writer)
    where TSource : class
{
    /// <summary>
    /// A field with arguments that returns objects may search all objects of its kind, so the clock is checked after each one.
    /// </summary>
    protected override TResult Resolve(TSource source, PlannedField field, Branch branch)
    {
        var result = branch.Run.Resolve(source, field, resolve);
        if (field.IsSearch)
            branch.Run.CheckTime();
        return result;
    }
}

/// <summary>A resolver that is awaited.</summary>
internal abstract class AwaitedResolver<TSource, TResult>(ValueWriter<TResult> writer) : Resolver
    where TSource : class
{
    public sealed override bool IsAsync => true;

    public sealed override bool Write(object source, PlannedField field, Branch branch) =>
        throw new InvalidOperationException($"{field.Parent.Name}.{field.Definition.Name} is awaited and was run without waiting.");

    public sealed override async Task<bool> WriteAsync(object source, PlannedField field, Branch branch)
    {
        var position = branch.Json.Position;
        var depth = branch.Depth;
        try
        {
            branch.Run.CheckTime();
            return await writer.WriteAsync(await ResolveAsync(Unsafe.As<TSource>(source), field, branch.Run), field, branch);
        }
        catch (Exception exception)
        {
            return Fail(exception, writer.NonNull, field, branch, position, depth);
        }
    }

    protected abstract Task<TResult> ResolveAsync(TSource source, PlannedField field, OperationRun run);
}

/// <summary>An awaited resolver that is called for each object: a mutation, a search.</summary>
internal sealed class AsyncResolver<TSource, TResult>(
    Func<TSource, FieldContext, Task<TResult>> resolve, ValueWriter<TResult> writer) : AwaitedResolver<TSource, TResult>(writer)
    where TSource : class
{
    protected override Task<TResult> ResolveAsync(TSource source, PlannedField field, OperationRun run) => run.Resolve(
        source, field, (source, context) => run.AwaitLimitedAsync(() => resolve(source, context)));
}

/// <summary>
/// An awaited resolver that is called for a batch of objects: for instance data of each row of a list that one database query fetches.
/// </summary>
internal sealed class BatchResolver<TSource, TResult>(
    Func<IReadOnlyList<TSource>, FieldContext, Task<IReadOnlyList<TResult>>> resolve,
    ValueWriter<TResult> writer) : AwaitedResolver<TSource, TResult>(writer)
    where TSource : class
{
    protected override Task<TResult> ResolveAsync(TSource source, PlannedField field, OperationRun run)
    {
        var context = run.ContextOf(field);
        return run.BatchLoaderOf(field, () => new BatchLoader<TSource, TResult>(
            sources => run.AwaitLimitedAsync(() => resolve(sources, context)))).LoadAsync(source);
    }
}

/// <summary>__typename: known when the plan is made. Specification: §4.1.</summary>
internal sealed class TypeNameResolver : Resolver
{
    public static TypeNameResolver Instance { get; } = new();

    public override bool Write(object source, PlannedField field, Branch branch)
    {
        branch.Json.String(field.Parent.Name);
        return true;
    }
}
