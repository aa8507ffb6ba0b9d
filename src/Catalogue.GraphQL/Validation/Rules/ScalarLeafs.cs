using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>Objects have a selection set; scalars and enums have none. Specification: §5.3.3.</summary>
internal sealed class ScalarLeafs : Rule
{
    public override void Listen(Hooks hooks) => hooks.Field += Check;

    private void Check(ValidationContext context, FieldNode field)
    {
        if (context.Type is not { } type)
            return;
        if (type.Named is CompositeType)
        {
            if (field.SelectionSet is null)
                Report(
                    context,
                    $"Field \"{field.Name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{field.Name} {{ "
                    + $"... }}\"?",
                    field);
        }
        else if (field.SelectionSet is { } selectionSet)
        {
            Report(context, $"Field \"{field.Name}\" must not have a selection since type \"{type}\" has no subfields.", selectionSet);
        }
    }
}
