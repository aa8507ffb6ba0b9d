using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>A literal fits the expected type. Specification: §5.6.1, §5.6.2, §5.6.4, §5.6.5.</summary>
internal sealed class ValuesOfCorrectType : Rule
{
    public override void Listen(Hooks hooks) => hooks.Literal += Check;

    private void Check(ValidationContext context, ValueNode value, GraphType expected)
    {
        foreach (var fault in LiteralFaults.Of(value, expected, context.Print))
            Report(context, fault.Message, fault.Node);
    }
}
