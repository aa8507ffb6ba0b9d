using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>
/// Introspection nests at most two lists of fields, interfaces, possible types or input fields: each multiplies the answer by the size of
/// the schema. Not in the specification; the reference implementation has the same rule.
/// </summary>
internal sealed class MaxIntrospectionDepth : Rule
{
    private const int MostLists = 2;

    public MaxIntrospectionDepth()
        : base(("limit", "introspectionLists"), ("maximum", MostLists))
    {
    }

    public override void Listen(Hooks hooks) => hooks.Field += Check;

    private void Check(ValidationContext context, FieldNode field)
    {
        if (field is { Name.Value: "__schema" or "__type", SelectionSet: { } selectionSet } && IsTooDeep(context, selectionSet))
            Report(context, "Maximum introspection depth exceeded", field);
    }

    private static bool IsTooDeep(ValidationContext context, SelectionSetNode selectionSet)
    {
        var deepest = new Dictionary<string, int>();
        var pending = new Stack<(SelectionSetNode Set, int Depth)>();
        pending.Push((selectionSet, 0));
        while (pending.TryPop(out var place))
        {
            foreach (var selection in place.Set.Selections)
            {
                var depth = place.Depth;
                var next = (selection as InlineFragmentNode)?.SelectionSet;
                if (selection is FieldNode field)
                {
                    depth += field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields" ? 1 : 0;
                    next = field.SelectionSet;
                }
                else if (selection is FragmentSpreadNode { Name.Value: var name } && context.Fragments.Find(name) is { } fragment
                    && (!deepest.TryGetValue(name, out var known) || known < depth))
                {
                    context.Fragments.Spend(1);
                    deepest[name] = depth;
                    next = fragment.SelectionSet;
                }

                if (depth > MostLists)
                    return true;
                if (next is not null)
                    pending.Push((next, depth));
            }
        }

        return false;
    }
}
