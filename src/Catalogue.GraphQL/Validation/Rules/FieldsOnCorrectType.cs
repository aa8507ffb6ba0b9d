using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>Every selected field exists on its parent type. Specification: §5.3.1.</summary>
internal sealed class FieldsOnCorrectType : Rule
{
    public override void Listen(Hooks hooks) => hooks.Field += Check;

    private void Check(ValidationContext context, FieldNode field)
    {
        if (context.ParentType is not { } parent || context.Field is not null)
            return;
        var name = field.Name.Value;
        var hint = Suggestions.DidYouMean(TypesWith(context.Schema, parent, name), "to use an inline fragment on");
        if (hint.Length == 0 && parent is FieldsType type)
            hint = Suggestions.DidYouMean(Suggestions.For(name, type.Fields.Keys));
        Report(context, $"Cannot query field \"{name}\" on type \"{parent}\".{hint}", field);
    }

    /// <summary>
    /// The possible types that have the field, and the interfaces that declare it: those with the most types first, an interface before its
    /// implementations.
    /// </summary>
    private static List<string> TypesWith(Schema schema, CompositeType parent, string field)
    {
        if (parent is ObjectType || !schema.PossibleTypes.TryGetValue(parent.Name, out var possible))
            return [];
        var counts = new OrderedDictionary<FieldsType, int>();
        foreach (var type in possible)
        {
            if (!type.Fields.ContainsKey(field))
                continue;
            counts[type] = 1;
            foreach (var giver in type.Interfaces)
            {
                if (giver.Fields.ContainsKey(field))
                    counts[giver] = counts.GetValueOrDefault(giver) + 1;
            }
        }

        // Binary insertion, as V8 sorts: the order is not always transitive, so the result depends on the algorithm.
        var found = new List<FieldsType>();
        foreach (var type in counts.Keys)
        {
            var (low, high) = (0, found.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (Compare(type, found[middle], counts) < 0)
                    high = middle;
                else
                    low = middle + 1;
            }

            found.Insert(low, type);
        }

        return found.ConvertAll(type => type.Name);
    }

    private static int Compare(FieldsType a, FieldsType b, OrderedDictionary<FieldsType, int> counts)
    {
        if (counts[a] != counts[b])
            return counts[b].CompareTo(counts[a]);
        if (a is InterfaceType && b.Interfaces.Contains(a))
            return -1;
        if (b is InterfaceType && a.Interfaces.Contains(b))
            return 1;
        return NaturalOrder.Compare(a.Name, b.Name);
    }
}
