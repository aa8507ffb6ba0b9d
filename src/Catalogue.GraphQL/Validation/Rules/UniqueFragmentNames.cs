using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>No two fragments share a name. Specification: §5.5.1.1.</summary>
internal sealed class UniqueFragmentNames : Rule
{
    public override void Listen(Hooks hooks) => hooks.Document += Check;

    private void Check(ValidationContext context, Document document)
    {
        if (context.Fragments.ByName.Count == 0)
            return;
        var known = new Dictionary<string, NameNode>();
        foreach (var definition in document.Definitions)
        {
            if (definition is not FragmentDefinitionNode { Name: var name } || known.TryAdd(name.Value, name))
                continue;
            Report(context, $"There can be only one fragment named \"{name}\".", known[name.Value], name);
        }
    }
}
