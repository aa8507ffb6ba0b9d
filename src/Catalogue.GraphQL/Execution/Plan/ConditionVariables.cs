using System.Collections.Immutable;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.Execution.Plan;

/// <summary>
/// The variables used in @skip and @include: they decide which fields of an operation are in the response. Specification: §3.13.1.
/// </summary>
internal static class ConditionVariables
{
    public static ImmutableArray<string> Of(ValidDocument document, OperationDefinitionNode operation)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<SelectionSetNode>([operation.SelectionSet]);
        var visited = new HashSet<string>();
        while (waiting.TryPop(out var selectionSet))
        {
            foreach (var selection in selectionSet.Selections)
            {
                foreach (var directive in selection.Directives)
                {
                    if (directive.Name.Value is "skip" or "include" && directive.Arguments is [{ Value: VariableNode variable }])
                        found.Add(variable.Name.Value);
                }

                var beneath = selection switch
                {
                    FieldNode field => field.SelectionSet,
                    InlineFragmentNode inline => inline.SelectionSet,
                    FragmentSpreadNode spread when visited.Add(spread.Name.Value) => document.Fragments[spread.Name.Value].SelectionSet,
                    _ => null,
                };
                if (beneath is not null)
                    waiting.Push(beneath);
            }
        }

        return [.. found];
    }
}
