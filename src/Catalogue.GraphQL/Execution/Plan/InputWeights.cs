using System.Runtime.CompilerServices;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution.Plan;

/// <summary>
/// The weights (@cost) of arguments, or of the fields of an input object: only of those that have one, or whose own fields do.
/// </summary>
internal sealed class InputWeights
{
    // Input objects may refer to themselves, so that what is beneath one is read when it is asked.
    private static readonly ConditionalWeakTable<InputObjectType, Lazy<InputWeights?>> ofTypes = [];

    private readonly (string Name, int Weight, InputObjectType? Beneath)[] members;

    private InputWeights((string Name, int Weight, InputObjectType? Beneath)[] members) => this.members = members;

    /// <summary>Null when none has a weight.</summary>
    public static InputWeights? Of(IEnumerable<InputValueDefinition> values)
    {
        (string, int, InputObjectType?)[] weighed =
        [
            .. values.Select(value => (value.Name, Weight: FieldWeight.Number(value.Definition?.Directives) ?? 0, Beneath: Weighed(value)))
                .Where(member => member.Weight > 0 || member.Beneath is not null),
        ];
        return weighed is [] ? null : new InputWeights(weighed);
    }

    /// <summary>What the given values add: each with its weight, in a list once for each item.</summary>
    public long For(InputObject? given)
    {
        var cost = 0L;
        foreach (var (name, weight, beneath) in members)
        {
            if (given?.Values.GetValueOrDefault(name) is { } value)
                cost += For(value, weight, beneath is null ? null : ofTypes.GetValue(beneath, Make).Value);
        }

        return cost;
    }

    private static long For(object? value, int weight, InputWeights? beneath) => value switch
    {
        null => 0,
        object?[] items => items.Sum(item => For(item, weight, beneath)),
        InputObject input => weight + (beneath?.For(input) ?? 0),
        _ => weight,
    };

    private static InputObjectType? Weighed(InputValueDefinition value) =>
        value.Type.Named is InputObjectType type && HasWeight(type, []) ? type : null;

    private static bool HasWeight(InputObjectType type, HashSet<InputObjectType> seen) => seen.Add(type) && type.Fields.Values.Any(
        field => FieldWeight.Number(field.Definition?.Directives) > 0
            || (field.Type.Named is InputObjectType beneath && HasWeight(beneath, seen)));

    private static Lazy<InputWeights?> Make(InputObjectType type) => new(() => Of(type.Fields.Values));
}
