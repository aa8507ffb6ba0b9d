using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>
/// A variable's type fits every place where the variable is used; in a oneOf input object it is non-null. Specification: §5.8.5.
/// </summary>
internal sealed class VariablesInAllowedPosition : Rule
{
    public override void Listen(Hooks hooks) => hooks.Variables += Check;

    private void Check(ValidationContext context, OperationVariables variables)
    {
        foreach (var usage in variables.Usages)
        {
            if (usage.Type is not { } expected
                || variables.Find(usage.Node.Name.Value) is not { } variable
                || !IsKnown(context, variable.Type))
                continue;
            var name = variable.Variable.Name;
            if (!IsAllowed(variable, expected, usage.HasDefault))
                Report(
                    context,
                    $"Variable \"${name}\" of type \"{variable.Type}\" used in position expecting type \"{expected}\".",
                    variable,
                    usage.Node);
            if (usage.OneOf is { } oneOf && variable.Type is not NonNullTypeNode)
                Report(
                    context,
                    $"Variable \"${name}\" is of type \"{variable.Type}\" but must be non-nullable to be used for OneOf Input Object "
                    + $"\"{oneOf}\".",
                    variable,
                    usage.Node);
        }
    }

    private static bool IsAllowed(VariableDefinitionNode variable, GraphType expected, bool hasDefault)
    {
        if (expected is NonNullType nonNull && variable.Type is not NonNullTypeNode)
            return (hasDefault || variable.DefaultValue is not (null or NullValueNode)) && Fits(variable.Type, nonNull.Inner);
        return Fits(variable.Type, expected);
    }

    /// <summary>The declared type is the expected one, or stricter about null. Specification: "AreTypesCompatible".</summary>
    private static bool Fits(TypeNode written, GraphType expected)
    {
        while (true)
        {
            if (expected is NonNullType nonNull)
            {
                if (written is not NonNullTypeNode strict)
                    return false;
                (written, expected) = (strict.Type, nonNull.Inner);
            }
            else if (written is NonNullTypeNode strict)
            {
                written = strict.Type;
            }
            else if (expected is ListType list)
            {
                if (written is not ListTypeNode items)
                    return false;
                (written, expected) = (items.Type, list.Item);
            }
            else
            {
                return written is NamedTypeNode named && named.Name.Value == ((NamedType)expected).Name;
            }
        }
    }

    private static bool IsKnown(ValidationContext context, TypeNode type)
    {
        while (type is not NamedTypeNode)
            type = type is ListTypeNode list ? list.Type : ((NonNullTypeNode)type).Type;
        return context.TypeOf((NamedTypeNode)type) is not null;
    }
}
