using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Limits;

/// <summary>Counts of a document's operations and fragments as written: a fragment counts once, however often it is spread.</summary>
internal sealed class DocumentCounts
{
    public int Directives { get; private set; }

    public int FragmentSpreads { get; private set; }

    /// <summary>Null when there is none.</summary>
    public ListValueNode? LongestList { get; private set; }

    public void Count(Document document)
    {
        foreach (var definition in document.Definitions)
        {
            Count(definition.Directives);
            if (definition is FragmentDefinitionNode fragment)
                Count(fragment.SelectionSet.Selections);
            if (definition is not OperationDefinitionNode operation)
                continue;
            foreach (var variable in operation.Variables)
            {
                Count(variable.Directives);
                Count(variable.DefaultValue);
            }

            Count(operation.SelectionSet.Selections);
        }
    }

    private void Count(ImmutableArray<SelectionNode> selections)
    {
        foreach (var selection in selections)
        {
            Count(selection.Directives);
            if (selection is FragmentSpreadNode)
                FragmentSpreads++;
            else if (selection is InlineFragmentNode inline)
                Count(inline.SelectionSet.Selections);
            else if (selection is FieldNode field)
                Count(field);
        }
    }

    private void Count(FieldNode field)
    {
        foreach (var argument in field.Arguments)
            Count(argument.Value);
        if (field.SelectionSet is { } below)
            Count(below.Selections);
    }

    private void Count(ImmutableArray<DirectiveNode> directives)
    {
        Directives += directives.Length;
        foreach (var directive in directives)
        {
            foreach (var argument in directive.Arguments)
                Count(argument.Value);
        }
    }

    private void Count(ValueNode? value)
    {
        if (value is ListValueNode list)
        {
            if (LongestList is null || list.Values.Length > LongestList.Values.Length)
                LongestList = list;
            foreach (var item in list.Values)
                Count(item);
        }
        else if (value is ObjectValueNode input)
        {
            foreach (var field in input.Fields)
                Count(field.Value);
        }
    }
}
