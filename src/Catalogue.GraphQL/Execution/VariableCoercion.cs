using System.Collections.Immutable;
using System.Text.Json;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// Coerces a request's variables to the types its operation declares. All faults are reported at once; a variable that was left out and has
/// no default stays absent. Specification: §6.1.2.
/// </summary>
internal static class VariableCoercion
{
    /// <summary>Over all variables; one further error says that there may be more.</summary>
    private const int MaxErrors = 50;

    private static readonly Dictionary<string, object?> none = [];

    public static (IReadOnlyDictionary<string, object?> Values, ImmutableArray<GraphQLError> Errors) Coerce(
        Schema schema, Source source, OperationDefinitionNode operation, JsonElement variables, int maxListItems = int.MaxValue)
    {
        if (variables.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined))
            return (none, [new GraphQLError(
                $"The variables must be an object of values by name, found: {Inspection.Of(variables)}.", ErrorCodes.BadVariables)]);
        if (operation.Variables.IsEmpty)
            return (none, []);
        var given = new GivenVariables(operation, variables);
        var coercion = new InputCoercion(MaxErrors, maxListItems);
        var values = new Dictionary<string, object?>(operation.Variables.Length);
        var errors = ImmutableArray.CreateBuilder<GraphQLError>();
        for (var i = 0; i < operation.Variables.Length && errors.Count < MaxErrors; i++)
        {
            var definition = operation.Variables[i];
            var name = definition.Variable.Name.Value;
            var type = schema.Find(definition.Type)!;
            var value = given[i];
            if (value.ValueKind == JsonValueKind.Undefined)
            {
                if (definition.DefaultValue is { } literal)
                    values.Add(name, LiteralCoercion.Coerce(literal, type, none));
                else if (type is NonNullType)
                    errors.Add(Error(source, definition, $"Variable \"${name}\" of required type \"{type}\" was not provided."));
                continue;
            }

            if (value.ValueKind == JsonValueKind.Null && type is NonNullType)
            {
                errors.Add(Error(source, definition, $"Variable \"${name}\" of non-null type \"{type}\" must not be null."));
                continue;
            }

            var known = coercion.Faults.Count;
            try
            {
                values.Add(name, coercion.Coerce(value, type, name));
            }
            catch (LongListException list)
            {
                return (none, [Refusal(source, definition, list, maxListItems)]);
            }

            foreach (var fault in coercion.Faults.Skip(known).Take(MaxErrors - errors.Count))
            {
                var at = fault.Path == name ? "" : $" at \"{fault.Path}\"";
                errors.Add(Error(source, definition, $"Variable \"${name}\" got invalid value {fault.Value}{at}; {fault.Message}"));
            }
        }

        if (errors.Count == MaxErrors)
            errors.Add(TooMany());
        return (values, errors.ToImmutable());
    }

    private static GraphQLError Refusal(Source source, VariableDefinitionNode definition, LongListException list, int maximum) =>
        new($"The list in \"${list.Path}\" has {list.Length} items, the limit is {maximum}.", ErrorCodes.LimitExceeded)
        {
            Locations = [source.LocationOf(definition.Start)],
            Extensions = new Dictionary<string, object?> { ["limit"] = "listItems", ["maximum"] = maximum, ["actual"] = list.Length },
        };

    private static GraphQLError TooMany() =>
        new("Too many errors processing variables, error limit reached. Execution aborted.", ErrorCodes.BadVariables)
    {
        Extensions = new Dictionary<string, object?> { ["limit"] = "errors", ["maximum"] = MaxErrors },
    };

    private static GraphQLError Error(Source source, VariableDefinitionNode definition, string message) =>
        GraphQLError.At(message, ErrorCodes.BadVariables, source, definition);
}
