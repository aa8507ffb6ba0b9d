using Catalogue.GraphQL.Execution.Writing;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution.Binding;

/// <summary>A field's resolver before the field's type is known.</summary>
internal abstract class FieldBinding(string name)
{
    public string Name { get; } = name;

    /// <summary>For a field of the subscription root: the source of its events.</summary>
    public Func<FieldContext, IAsyncEnumerable<object>>? Stream { get; init; }

    /// <summary>Reads the field's arguments; null for a field that takes none.</summary>
    public Action<InputObject>? Arguments { get; init; }

    /// <summary>Throws BindingException when the result's CLR type cannot be written as the field's type.</summary>
    public abstract Resolver Bind(GraphType type, WriterFactory writers);
}

internal sealed class FieldBinding<TResult>(string name, Func<ValueWriter<TResult>, Resolver> make) : FieldBinding(name)
{
    public override Resolver Bind(GraphType type, WriterFactory writers) => make((ValueWriter<TResult>)writers.Make(type, typeof(TResult)));
}
