using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>No two operations share a name. Specification: §5.2.2.1.</summary>
internal sealed class UniqueOperationNames : Rule
{
    public override void Listen(Hooks hooks) => hooks.Document += Check;

    private void Check(ValidationContext context, Document document)
    {
        if (document.Definitions.Length < 2)
            return;
        var known = new Dictionary<string, NameNode>();
        foreach (var definition in document.Definitions)
        {
            if (definition is not OperationDefinitionNode { Name: { } name } || known.TryAdd(name.Value, name))
                continue;
            Report(context, $"There can be only one operation named \"{name}\".", known[name.Value], name);
        }
    }
}
