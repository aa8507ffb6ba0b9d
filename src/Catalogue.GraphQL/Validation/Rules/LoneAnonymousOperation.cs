using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>An anonymous operation is the only operation. Specification: §5.2.3.1.</summary>
internal sealed class LoneAnonymousOperation : Rule
{
    public override void Listen(Hooks hooks) => hooks.Document += Check;

    private void Check(ValidationContext context, Document document)
    {
        var count = 0;
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode)
                count++;
        }

        if (count < 2)
            return;
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode { Name: null })
                Report(context, "This anonymous operation must be the only defined operation.", definition);
        }
    }
}
