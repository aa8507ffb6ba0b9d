using System.Collections.Immutable;
using System.Text.Json;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// The variables of a request to the values its operation declares. All faults are reported at once; a variable that was left out and
/// has no default stays absent. Specification: §6.1.2.
/// </summary>
internal static class VariableCoercion
{
    private static readonly Dictionary<string, object?> none = [];

    public static (IReadOnlyDictionary<string, object?> Values, ImmutableArray<GraphQLError> Errors) Coerce(
        Schema schema, Source source, OperationDefinitionNode operation, JsonElement variables, int maxListItems = int.MaxValue)
    {
        if (variables.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined))
            return (none, [new GraphQLError($"The variables must be an object of values by name, found: {Inspection.Of(variables)}.", ErrorCodes.BadVariables)]);
        if (operation.Variables.IsEmpty)
            return (none, []);
        var coercion = new InputCoercion(maxListItems);
        var values = new Dictionary<string, object?>(operation.Variables.Length);
        var errors = ImmutableArray.CreateBuilder<GraphQLError>();
        foreach (var definition in operation.Variables)
        {
            var name = definition.Variable.Name.Value;
            var type = schema.Find(definition.Type)!;
            if (variables.ValueKind != JsonValueKind.Object || !JsonText.TryFind(variables, name, out var given))
            {
                if (definition.DefaultValue is { } literal)
                    values.Add(name, LiteralCoercion.Coerce(literal, type, none));
                else if (type is NonNullType)
                    errors.Add(Error(source, definition, $"Variable \"${name}\" of required type \"{type}\" was not provided."));
                continue;
            }

            if (given.ValueKind == JsonValueKind.Null && type is NonNullType)
            {
                errors.Add(Error(source, definition, $"Variable \"${name}\" of non-null type \"{type}\" must not be null."));
                continue;
            }

            try
            {
                values.Add(name, coercion.Coerce(given, type, name));
            }
            catch (LongListException list)
            {
                return (none, [Refusal(source, definition, list, maxListItems)]);
            }

            foreach (var fault in coercion.TakeFaults())
            {
                var at = fault.Path == name ? "" : $" at \"{fault.Path}\"";
                errors.Add(Error(source, definition, $"Variable \"${name}\" got invalid value {fault.Value}{at}; {fault.Message}"));
            }
        }

        return (values, errors.ToImmutable());
    }

    private static GraphQLError Refusal(Source source, VariableDefinitionNode definition, LongListException list, int maximum) =>
        new($"The list in \"${list.Path}\" has {list.Length} items, the limit is {maximum}.", ErrorCodes.LimitExceeded)
        {
            Locations = [source.LocationOf(definition.Start)],
            Extensions = new Dictionary<string, object?> { ["limit"] = "listItems", ["maximum"] = maximum, ["actual"] = list.Length },
        };

    private static GraphQLError Error(Source source, VariableDefinitionNode definition, string message) =>
        GraphQLError.At(message, ErrorCodes.BadVariables, source, definition);
}
