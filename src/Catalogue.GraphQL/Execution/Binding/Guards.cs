using System.Collections.Immutable;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution.Binding;

/// <summary>By name, the directives on field definitions that are checked before the field is resolved.</summary>
internal sealed class Guards
{
    private readonly Dictionary<string, Func<InputObject, Action<FieldContext>>> checks = [];

    public void Add(string directive, Func<InputObject, Action<FieldContext>> check) => checks.Add(directive, check);

    /// <summary>How the arguments of each directive are read.</summary>
    public IEnumerable<DirectiveBinding> Arguments =>
        checks.Select(check => new DirectiveBinding(check.Key, arguments => check.Value(arguments)));

    /// <summary>All checks of a field, once its enums are bound; null for a field without any.</summary>
    public Action<FieldContext>? Of(FieldDefinition field, Schema schema)
    {
        Action<FieldContext>? all = null;
        foreach (var directive in field.Definition?.Directives ?? [])
        {
            if (checks.TryGetValue(directive.Name.Value, out var check))
                all += check(LiteralCoercion.Arguments(
                    schema.Directives[directive.Name.Value].Arguments,
                    directive.Arguments.AsSpan(),
                    ImmutableDictionary<string, object?>.Empty));
        }

        return all;
    }
}
