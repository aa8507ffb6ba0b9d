using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>Every fragment spread is defined. Specification: §5.5.2.1.</summary>
internal sealed class KnownFragmentNames : Rule
{
    public override void Listen(Hooks hooks) => hooks.FragmentSpread += Check;

    private void Check(ValidationContext context, FragmentSpreadNode spread)
    {
        if (context.Fragments.Find(spread.Name.Value) is null)
            Report(context, $"Unknown fragment \"{spread.Name}\".", spread.Name);
    }
}
