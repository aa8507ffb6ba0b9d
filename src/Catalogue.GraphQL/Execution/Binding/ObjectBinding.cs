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

    /// <summary>A field answered from the object, its arguments and what the request was given.</summary>
    public ObjectBinding<TSource> Field<TResult>(string name, Func<TSource, FieldContext, TResult> resolve)
    {
        Fields.Add(new FieldBinding<TResult>(name, writer => new ContextResolver<TSource, TResult>(resolve, writer)));
        return this;
    }

    /// <summary>A field that is awaited: side by side with others in a query, one after the other at the root of a mutation.</summary>
    public ObjectBinding<TSource> AsyncField<TResult>(string name, Func<TSource, FieldContext, Task<TResult>> resolve)
    {
        Fields.Add(new FieldBinding<TResult>(name, writer => new AsyncResolver<TSource, TResult>(resolve, writer)));
        return this;
    }

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

    /// <summary>A field of the subscription root: the stream of its events, and what it answers of each. Specification: §6.2.3.</summary>
    public ObjectBinding<TSource> Stream<TEvent, TResult>(
        string name, Func<FieldContext, IAsyncEnumerable<TEvent>> subscribe, Func<TEvent, FieldContext, TResult> resolve)
        where TEvent : class
    {
        Fields.Add(new FieldBinding<TResult>(name, writer => new ContextResolver<TEvent, TResult>(resolve, writer)) { Stream = subscribe });
        return this;
    }
}
