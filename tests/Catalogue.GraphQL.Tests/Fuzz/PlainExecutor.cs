using System.Text.Json.Nodes;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Fuzz;

/// <summary>
/// The specification's algorithms as they stand, slow and plain: nothing is planned, remembered or awaited, and nothing is given up
/// before its end, so that it finds every error that an execution may report. Specification: §6.2 to §6.4.
/// </summary>
internal sealed class PlainExecutor(Schema schema, Document document, RandomData data, Dictionary<string, JsonNode?> variables)
{
    /// <summary>Stands for a value whose error was recorded: the parent decides what becomes of it.</summary>
    private static readonly JsonNode raised = new JsonObject();

    public List<PlainError> Errors { get; } = [];

    public JsonNode? Execute(OperationDefinitionNode operation)
    {
        var result = ExecuteSelectionSets([operation.SelectionSet], schema.RootOf(operation.Operation)!, 0, []);
        return ReferenceEquals(result, raised) ? null : result;
    }

    public static string NameOf(Hue hue) => hue switch
    {
        Hue.Red => "RED",
        Hue.DarkBlue => "DARK_BLUE",
        _ => "PALE_GREEN",
    };

    private JsonNode ExecuteSelectionSets(IEnumerable<SelectionSetNode> selectionSets, ObjectType type, int number, object[] path)
    {
        var groups = new OrderedDictionary<string, List<FieldNode>>();
        var visited = new HashSet<string>();
        foreach (var selectionSet in selectionSets)
            CollectFields(type, selectionSet, groups, visited);
        var result = new JsonObject();
        var failed = false;
        foreach (var (responseName, fields) in groups)
        {
            var value = ExecuteField(type, number, fields, [.. path, responseName]);
            failed |= ReferenceEquals(value, raised);
            result.Add(responseName, ReferenceEquals(value, raised) ? null : value);
        }

        return failed ? raised : result;
    }

    private void CollectFields(
        ObjectType type, SelectionSetNode selectionSet, OrderedDictionary<string, List<FieldNode>> groups, HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (Condition(selection, "skip") == true || Condition(selection, "include") == false)
                continue;
            switch (selection)
            {
                case FieldNode field:
                    if (!groups.TryGetValue(field.ResponseName, out var group))
                        groups.Add(field.ResponseName, group = []);
                    group.Add(field);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                    var fragment = document.Definitions.OfType<FragmentDefinitionNode>().Single(f => f.Name.Value == spread.Name.Value);
                    if (Applies(type, fragment.TypeCondition))
                        CollectFields(type, fragment.SelectionSet, groups, visited);
                    break;
                case InlineFragmentNode inline when inline.TypeCondition is null || Applies(type, inline.TypeCondition):
                    CollectFields(type, inline.SelectionSet, groups, visited);
                    break;
            }
        }
    }

    private bool? Condition(SelectionNode selection, string name) =>
        selection.Directives.FirstOrDefault(directive => directive.Name.Value == name)?.Arguments[0].Value switch
        {
            BooleanValueNode literal => literal.Value,
            VariableNode variable => (bool)variables[variable.Name.Value]!,
            _ => null,
        };

    private bool Applies(ObjectType type, NamedTypeNode condition) => schema.Types[condition.Name.Value] switch
    {
        InterfaceType @interface => type.Interfaces.Contains(@interface),
        UnionType union => union.Types.Contains(type),
        var same => ReferenceEquals(same, type),
    };

    private JsonNode? ExecuteField(ObjectType parent, int number, List<FieldNode> fields, object[] path)
    {
        if (fields[0].Name.Value == "__typename")
            return parent.Name;
        var definition = parent.Fields[fields[0].Name.Value];
        try
        {
            var arguments = PlainInput.Arguments(definition, fields[0].Arguments, variables);
            if (data.Value(parent.Name, number, definition, arguments.ToJsonString()) is var value
                && value is not RandomData.Failure failure)
                return CompleteValue(definition.Type, $"{parent.Name}.{definition.Name}", fields, value, path);
            return Raise(path, ((RandomData.Failure)value).Told ?? "Internal server error.", definition.Type);
        }
        catch (PlainException)
        {
            return Raise(path, PlainError.AnyMessage, definition.Type);
        }
    }

    private JsonNode? CompleteValue(GraphType type, string coordinate, List<FieldNode> fields, object? value, object[] path)
    {
        if (value is null)
            return type is NonNullType ? Raise(path, $"Cannot return null for non-nullable field {coordinate}.", type) : null;
        switch (type.Nullable)
        {
            case ListType list:
                var items = ((object?[])value).Select(
                    (item, i) => CompleteValue(list.Item, coordinate, fields, item, [.. path, i])).ToArray();
                return items.Contains(raised) ? HandleRaised(type) : new JsonArray(items);
            case CompositeType composite:
                var node = (Node)value;
                if (schema.Types.GetValueOrDefault(node.TypeName ?? "") is not ObjectType actual
                    || !schema.PossibleTypes[composite.Name].Contains(actual))
                    return Raise(path, "Internal server error.", type);
                var result = ExecuteSelectionSets(fields.Select(field => field.SelectionSet!), actual, node.Number, path);
                return ReferenceEquals(result, raised) ? HandleRaised(type) : result;
            default:
                return value switch
                {
                    > (long)int.MaxValue => Raise(path, $"Int cannot represent non 32-bit signed integer value: {value}", type),
                    double.NaN => Raise(path, "Float cannot represent non numeric value: NaN", type),
                    (Hue)9 => Raise(path, "Enum \"Hue\" cannot represent value: 9", type),
                    Hue hue => NameOf(hue),
                    long number => number,
                    double number => number,
                    bool truth => truth,
                    _ => (string)value,
                };
        }
    }

    private JsonNode? Raise(object[] path, string message, GraphType type)
    {
        Errors.Add(new PlainError(path, message));
        return HandleRaised(type);
    }

    /// <summary>§6.4.4: null where the type allows it, else it is the parent's to raise.</summary>
    private static JsonNode? HandleRaised(GraphType type) => type is NonNullType ? raised : null;
}
