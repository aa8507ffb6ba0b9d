using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>A fragment is only spread where an object can be of its type. Specification: §5.5.2.3.</summary>
internal sealed class PossibleFragmentSpreads : Rule
{
    public override void Listen(Hooks hooks)
    {
        hooks.InlineFragment += CheckInline;
        hooks.FragmentSpread += CheckSpread;
    }

    private void CheckInline(ValidationContext context, InlineFragmentNode inline)
    {
        if (context.Type is CompositeType type && context.ParentType is { } parent && !Overlap(context.Schema, type, parent))
            Report(context, $"Fragment cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", inline);
    }

    private void CheckSpread(ValidationContext context, FragmentSpreadNode spread)
    {
        if (context.ParentType is { } parent
            && context.Fragments.Find(spread.Name.Value) is { } fragment
            && context.TypeOf(fragment.TypeCondition) is CompositeType type
            && !Overlap(context.Schema, type, parent))
            Report(
                context,
                $"Fragment \"{spread.Name}\" cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".",
                spread);
    }

    private static bool Overlap(Schema schema, CompositeType a, CompositeType b)
    {
        if (ReferenceEquals(a, b))
            return true;
        if (b is ObjectType one)
            return schema.IsPossible(a, one);
        if (a is ObjectType other)
            return schema.IsPossible(b, other);
        if (!schema.PossibleTypes.TryGetValue(a.Name, out var possible))
            return false;
        foreach (var type in possible)
        {
            if (schema.IsPossible(b, type))
                return true;
        }

        return false;
    }
}
