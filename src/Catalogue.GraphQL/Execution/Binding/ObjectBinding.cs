using Catalogue.GraphQL.Execution.Writing;

namespace Catalogue.GraphQL.Execution.Binding;

/// <summary>The functions that answer the fields of one object type, whose values are of one CLR type.</summary>
public abstract class ObjectBinding
{
    private protected ObjectBinding(string typeName, Type source)
    {
        TypeName = typeName;
        Source = source;
    }

    internal string TypeName { get; }

    internal Type Source { get; }

    internal List<FieldBinding> Fields { get; } = [];
}

/// <summary>The same, typed. Every field of the schema is given once; what is missing or unknown is told by SchemaBinding.Bind.</summary>
public sealed class ObjectBinding<TSource> : ObjectBinding
    where TSource : class
{
    internal ObjectBinding(string typeName)
        : base(typeName, typeof(TSource))
    {
    }

    /// <summary>A field answered from the object alone.</summary>
    public ObjectBinding<TSource> Field<TResult>(string name, Func<TSource, TResult> resolve)
    {
        Fields.Add(new FieldBinding<TResult>(name, writer => (resolve, writer) is (Func<TSource, string?> text, StringLeafWriter leaf)
            ? new StringResolver<TSource>(text, leaf)
            : new PlainResolver<TSource, TResult>(resolve, writer)));
        return this;
    }

    /// <summary>A field answered from the object and what the request was given.</summary>
    public ObjectBinding<TSource> Field<TResult>(string name, Func<TSource, FieldContext, TResult> resolve)
    {
        Fields.Add(new FieldBinding<TResult>(name, writer => new ContextResolver<TSource, TResult>(resolve, writer)));
        return this;
    }

    /// <summary>
    /// A field with arguments. Arguments reads them, once for a response; SchemaBinding.Bind runs it once, as SchemaBinding.Input says, and
    /// refuses when it reads others than the schema has, or leaves one unread.
    /// </summary>
    public ObjectBinding<TSource> Field<TArguments, TResult>(
        string name, Func<InputObject, TArguments> arguments, Func<TSource, TArguments, FieldContext, TResult> resolve) =>
        Add<TResult>(name, input => arguments(input), stream: null, writer => new ContextResolver<TSource, TResult>((source, context) =>
            resolve(source, context.Read(arguments), context), writer));

    /// <summary>A field that is awaited: side by side with others in a query, one after the other at the root of a mutation.</summary>
    public ObjectBinding<TSource> AsyncField<TResult>(string name, Func<TSource, FieldContext, Task<TResult>> resolve)
    {
        Fields.Add(new FieldBinding<TResult>(name, writer => new AsyncResolver<TSource, TResult>(resolve, writer)));
        return this;
    }

    /// <summary>The same with arguments.</summary>
    public ObjectBinding<TSource> AsyncField<TArguments, TResult>(
        string name, Func<InputObject, TArguments> arguments, Func<TSource, TArguments, FieldContext, Task<TResult>> resolve) =>
        Add<TResult>(name, input => arguments(input), stream: null, writer => new AsyncResolver<TSource, TResult>((source, context) =>
            resolve(source, context.Read(arguments), context), writer));

    /// <summary>
    /// A field that is awaited for many objects at once: for all that ask it at the same place of the operation while it is awaited for
    /// others. Resolve gives a result for each object, in their order.
    /// </summary>
    public ObjectBinding<TSource> GatheredField<TResult>(
        string name, Func<IReadOnlyList<TSource>, FieldContext, Task<IReadOnlyList<TResult>>> resolve)
    {
        Fields.Add(new FieldBinding<TResult>(name, writer => new GatheringResolver<TSource, TResult>(resolve, writer)));
        return this;
    }

    /// <summary>The same with arguments.</summary>
    public ObjectBinding<TSource> GatheredField<TArguments, TResult>(
        string name,
        Func<InputObject, TArguments> arguments,
        Func<IReadOnlyList<TSource>, TArguments, FieldContext, Task<IReadOnlyList<TResult>>> resolve) =>
        Add<TResult>(name, input => arguments(input), stream: null, writer => new GatheringResolver<TSource, TResult>((sources, context) =>
            resolve(sources, context.Read(arguments), context), writer));

    /// <summary>A field of the subscription root: the stream of its events, and what it answers of each. Specification: §6.2.3.</summary>
    public ObjectBinding<TSource> Stream<TEvent, TResult>(
        string name, Func<FieldContext, IAsyncEnumerable<TEvent>> subscribe, Func<TEvent, FieldContext, TResult> resolve)
        where TEvent : class
    {
        Fields.Add(new FieldBinding<TResult>(name, writer => new ContextResolver<TEvent, TResult>(resolve, writer)) { Stream = subscribe });
        return this;
    }

    /// <summary>The same with arguments, which the stream is made by.</summary>
    public ObjectBinding<TSource> Stream<TArguments, TEvent, TResult>(
        string name,
        Func<InputObject, TArguments> arguments,
        Func<TArguments, FieldContext, IAsyncEnumerable<TEvent>> subscribe,
        Func<TEvent, FieldContext, TResult> resolve)
        where TEvent : class => Add<TResult>(
            name,
            input => arguments(input),
            context => subscribe(context.Read(arguments), context),
            writer => new ContextResolver<TEvent, TResult>(resolve, writer));

    private ObjectBinding<TSource> Add<TResult>(
        string name,
        Action<InputObject> arguments,
        Func<FieldContext, IAsyncEnumerable<object>>? stream,
        Func<ValueWriter<TResult>, Resolver> make)
    {
        Fields.Add(new FieldBinding<TResult>(name, make) { Arguments = arguments, Stream = stream });
        return this;
    }
}
