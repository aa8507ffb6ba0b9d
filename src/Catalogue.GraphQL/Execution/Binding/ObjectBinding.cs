using Catalogue.GraphQL.Execution.Writing;

namespace Catalogue.GraphQL.Execution.Binding;

/// <summary>The resolvers of one object type's fields; all its values are of one CLR type.</summary>
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

/// <summary>
/// An ObjectBinding for one CLR type. Each field of the schema is bound once; SchemaBinding.Bind reports fields that are missing or
/// unknown.
/// </summary>
public sealed class ObjectBinding<TSource> : ObjectBinding
    where TSource : class
{
    internal ObjectBinding(string typeName)
        : base(typeName, typeof(TSource))
    {
    }

    /// <summary>Binds a field that is computed from the object alone.</summary>
    public ObjectBinding<TSource> Field<TResult>(string name, Func<TSource, TResult> resolve)
    {
        Fields.Add(new FieldBinding<TResult>(name, writer => (resolve, writer) is (Func<TSource, string?> text, StringLeafWriter leaf)
            ? new StringResolver<TSource>(text, leaf)
            : new PlainResolver<TSource, TResult>(resolve, writer)));
        return this;
    }

    /// <summary>Binds a field that is computed from the object and the field context.</summary>
    public ObjectBinding<TSource> Field<TResult>(string name, Func<TSource, FieldContext, TResult> resolve)
    {
        Fields.Add(new FieldBinding<TResult>(name, writer => new ContextResolver<TSource, TResult>(resolve, writer)));
        return this;
    }

    /// <summary>
    /// Binds a field with arguments. Arguments reads them, once per response. SchemaBinding.Bind also runs it once as a check (see
    /// SchemaBinding.Input), and refuses when it reads an argument that the schema lacks or leaves one unread.
    /// </summary>
    public ObjectBinding<TSource> Field<TArguments, TResult>(
        string name, Func<InputObject, TArguments> arguments, Func<TSource, TArguments, FieldContext, TResult> resolve) =>
        Add<TResult>(name, input => arguments(input), stream: null, writer => new ContextResolver<TSource, TResult>((source, context) =>
            resolve(source, context.Read(arguments), context), writer));

    /// <summary>
    /// Binds a field that is awaited: in a query concurrently with others, at the root of a mutation one after the other.
    /// </summary>
    public ObjectBinding<TSource> AsyncField<TResult>(string name, Func<TSource, FieldContext, Task<TResult>> resolve)
    {
        Fields.Add(new FieldBinding<TResult>(name, writer => new AsyncResolver<TSource, TResult>(resolve, writer)));
        return this;
    }

    /// <summary>As AsyncField, for a field with arguments.</summary>
    public ObjectBinding<TSource> AsyncField<TArguments, TResult>(
        string name, Func<InputObject, TArguments> arguments, Func<TSource, TArguments, FieldContext, Task<TResult>> resolve) =>
        Add<TResult>(name, input => arguments(input), stream: null, writer => new AsyncResolver<TSource, TResult>((source, context) =>
            resolve(source, context.Read(arguments), context), writer));

    /// <summary>
    /// Binds an awaited field that is resolved in batches: objects that reach the same place of the operation while one batch is awaited
    /// form the next batch. Resolve returns one result per object, in the same order.
    /// </summary>
    public ObjectBinding<TSource> BatchedField<TResult>(
        string name, Func<IReadOnlyList<TSource>, FieldContext, Task<IReadOnlyList<TResult>>> resolve)
    {
        Fields.Add(new FieldBinding<TResult>(name, writer => new BatchResolver<TSource, TResult>(resolve, writer)));
        return this;
    }

    /// <summary>As BatchedField, for a field with arguments.</summary>
    public ObjectBinding<TSource> BatchedField<TArguments, TResult>(
        string name,
        Func<InputObject, TArguments> arguments,
        Func<IReadOnlyList<TSource>, TArguments, FieldContext, Task<IReadOnlyList<TResult>>> resolve) =>
        Add<TResult>(name, input => arguments(input), stream: null, writer => new BatchResolver<TSource, TResult>((sources, context) =>
            resolve(sources, context.Read(arguments), context), writer));

    /// <summary>
    /// Binds a field of the subscription root: the stream of its events, and the field's value for each event. Specification: §6.2.3.
    /// </summary>
    public ObjectBinding<TSource> Stream<TEvent, TResult>(
        string name, Func<FieldContext, IAsyncEnumerable<TEvent>> subscribe, Func<TEvent, FieldContext, TResult> resolve)
        where TEvent : class
    {
        Fields.Add(new FieldBinding<TResult>(name, writer => new ContextResolver<TEvent, TResult>(resolve, writer)) { Stream = subscribe });
        return this;
    }

    /// <summary>As Stream, for a field with arguments, which are passed to the function that opens the stream.</summary>
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
