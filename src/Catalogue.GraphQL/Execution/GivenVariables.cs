using System.Text.Json;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// The values sent for an operation's variables, by the position of their definition; Undefined when none was sent. Few variables are
/// looked up one by one, many in one pass over the JSON sent, so the work is never the product of the two counts.
/// </summary>
internal readonly struct GivenVariables
{
    private const int Few = 8;

    private readonly OperationDefinitionNode operation;
    private readonly JsonElement sent;
    private readonly JsonElement[]? found;

    public GivenVariables(OperationDefinitionNode operation, JsonElement sent)
    {
        this.operation = operation;
        this.sent = sent;
        if (sent.ValueKind == JsonValueKind.Object && operation.Variables.Length > Few)
            found = FindAll(operation, sent);
    }

    public JsonElement this[int place] =>
        found is not null ? found[place]
        : sent.ValueKind == JsonValueKind.Object
            && JsonText.TryFind(sent, operation.Variables[place].Variable.Name.Value, out var value) ? value
        : default;

    private static JsonElement[] FindAll(OperationDefinitionNode operation, JsonElement sent)
    {
        var places = new Dictionary<string, int>(operation.Variables.Length);
        for (var i = 0; i < operation.Variables.Length; i++)
            places[operation.Variables[i].Variable.Name.Value] = i;
        var values = new JsonElement[operation.Variables.Length];
        foreach (var member in sent.EnumerateObject())
        {
            if (places.TryGetValue(JsonText.NameOf(member), out var place))
                values[place] = member.Value;
        }

        return values;
    }
}
