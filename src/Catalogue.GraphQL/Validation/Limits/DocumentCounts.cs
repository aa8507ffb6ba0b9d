using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Limits;

/// <summary>What stands in the text of a document's operations and fragments, counted once wherever fragments are spread.</summary>
internal sealed class DocumentCounts
{
    public int Directives { get; private set; }

    public int FragmentSpreads { get; private set; }

    public void Count(Document document)
    {
        foreach (var definition in document.Definitions)
        {
            Directives += definition.Directives.Length;
            if (definition is FragmentDefinitionNode fragment)
                Count(fragment.SelectionSet.Selections);
            if (definition is not OperationDefinitionNode operation)
                continue;
            foreach (var variable in operation.Variables)
                Directives += variable.Directives.Length;
            Count(operation.SelectionSet.Selections);
        }
    }

    private void Count(ImmutableArray<SelectionNode> selections)
    {
        foreach (var selection in selections)
        {
            Directives += selection.Directives.Length;
            if (selection is FragmentSpreadNode)
                FragmentSpreads++;
            else if (selection is InlineFragmentNode inline)
                Count(inline.SelectionSet.Selections);
            else if (selection is FieldNode { SelectionSet: { } below })
                Count(below.Selections);
        }
    }
}
