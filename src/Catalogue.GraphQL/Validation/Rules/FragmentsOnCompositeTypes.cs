using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>A fragment's type is an object, an interface or a union. Specification: §5.5.1.3.</summary>
internal sealed class FragmentsOnCompositeTypes : Rule
{
    public override void Listen(Hooks hooks)
    {
        hooks.InlineFragment += CheckInline;
        hooks.Fragment += CheckDefinition;
    }

    private void CheckInline(ValidationContext context, InlineFragmentNode inline)
    {
        if (inline.TypeCondition is { } condition && context.TypeOf(condition) is not (null or CompositeType))
            Report(context, $"Fragment cannot condition on non composite type \"{condition}\".", condition);
    }

    private void CheckDefinition(ValidationContext context, FragmentDefinitionNode fragment)
    {
        var condition = fragment.TypeCondition;
        if (context.TypeOf(condition) is not (null or CompositeType))
            Report(context, $"Fragment \"{fragment.Name}\" cannot condition on non composite type \"{condition}\".", condition);
    }
}
