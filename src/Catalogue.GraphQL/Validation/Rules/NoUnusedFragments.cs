using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>Every fragment is reached from an operation. Specification: §5.5.1.4.</summary>
internal sealed class NoUnusedFragments : Rule
{
    public override void Listen(Hooks hooks) => hooks.DocumentEnd += Check;

    private void Check(ValidationContext context, Document document)
    {
        if (context.Fragments.ByName.Count == 0)
            return;
        var used = new HashSet<string>();
        foreach (var fragment in context.Fragments.ReachableFrom([.. document.Definitions.OfType<OperationDefinitionNode>()]))
            used.Add(fragment.Name.Value);
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment && !used.Contains(fragment.Name.Value))
                Report(context, $"Fragment \"{fragment.Name}\" is never used.", fragment);
        }
    }
}
