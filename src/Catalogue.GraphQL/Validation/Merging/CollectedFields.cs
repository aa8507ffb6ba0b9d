using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Merging;

/// <summary>A field with its parent type and definition; null when unknown, and always null for introspection fields.</summary>
internal sealed record CollectedField(FieldNode Node, NamedType? Parent, FieldDefinition? Definition);

/// <summary>
/// The fields of a selection set by response name, inline fragments included, and the fragments it spreads, without duplicates.
/// </summary>
internal sealed class CollectedFields
{
    public OrderedDictionary<string, List<CollectedField>> ByName { get; } = [];

    public List<FragmentDefinitionNode> Fragments { get; } = [];

    public static CollectedFields Of(ValidationContext context, SelectionSetNode selectionSet, NamedType? parent)
    {
        var collected = new CollectedFields();
        collected.Collect(context, selectionSet, parent, []);
        return collected;
    }

    private void Collect(ValidationContext context, SelectionSetNode selectionSet, NamedType? parent, HashSet<FragmentDefinitionNode> seen)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    FieldDefinition? definition = null;
                    (parent as FieldsType)?.Fields.TryGetValue(field.Name.Value, out definition);
                    if (!ByName.TryGetValue(field.ResponseName, out var group))
                        ByName.Add(field.ResponseName, group = []);
                    group.Add(new CollectedField(field, parent, definition));
                    break;
                case InlineFragmentNode inline:
                    Collect(context, inline.SelectionSet, inline.TypeCondition is { } condition ? context.TypeOf(condition) : parent, seen);
                    break;
                case FragmentSpreadNode spread when context.Fragments.Find(spread.Name.Value) is { } fragment && seen.Add(fragment):
                    Fragments.Add(fragment);
                    break;
            }
        }
    }
}
