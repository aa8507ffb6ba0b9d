using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>
/// A literal can be read as the type expected: §5.6.1; its input fields are known, §5.6.2, the required ones given, §5.6.4, and of a
/// oneOf object exactly one that is not null, §5.6.5.
/// </summary>
internal sealed class ValuesOfCorrectType : Rule
{
    public override void Listen(Hooks hooks) => hooks.Literal += Check;

    private void Check(ValidationContext context, ValueNode value, GraphType expected)
    {
        if (value is VariableNode)
            return;
        if (value is NullValueNode)
        {
            if (expected is NonNullType)
                Report(context, $"Expected value of non-null type \"{expected}\" not to be null.", value);
            return;
        }

        switch (expected.Nullable)
        {
            case ListType list when value is ListValueNode literal:
                foreach (var item in literal.Values)
                    Check(context, item, list.Item);
                break;
            case ListType list:
                Check(context, value, list.Item);
                break;
            case InputObjectType type when value is ObjectValueNode literal:
                CheckObject(context, literal, type);
                break;
            case InputObjectType type:
                Report(context, $"Expected value of type \"{type}\" to be an object, found: {context.Print(value)}.", value);
                break;
            case EnumType type:
                CheckEnum(context, value, type);
                break;
            case ScalarType type:
                CheckScalar(context, value, type);
                break;
        }
    }

    private void CheckObject(ValidationContext context, ObjectValueNode value, InputObjectType type)
    {
        foreach (var definition in type.Fields.Values)
        {
            if (Find(value, definition.Name) is { } field)
                Check(context, field.Value, definition.Type);
            else if (definition.IsRequired)
                Report(context, $"Expected value of type \"{type}\" to include required field \"{definition.Name}\", found: {context.Print(value)}.", value);
        }

        var known = 0;
        ObjectFieldNode? first = null;
        foreach (var field in value.Fields)
        {
            var name = field.Name.Value;
            if (type.Fields.ContainsKey(name))
            {
                known++;
                first ??= field;
                continue;
            }

            var hint = Suggestions.DidYouMean(Suggestions.For(name, type.Fields.Keys));
            var found = hint.Length == 0 ? ", found" : $".{hint} Found";
            Report(context, $"Expected value of type \"{type}\" not to include unknown field \"{name}\"{found}: {context.Print(value)}.", field);
        }

        if (type.IsOneOf && (known != 1 || first!.Value is NullValueNode))
            Report(context, $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.", value);
    }

    /// <summary>The last field of that name.</summary>
    private static ObjectFieldNode? Find(ObjectValueNode value, string name)
    {
        for (var i = value.Fields.Length - 1; i >= 0; i--)
        {
            if (value.Fields[i].Name.Value == name)
                return value.Fields[i];
        }

        return null;
    }

    private void CheckEnum(ValidationContext context, ValueNode value, EnumType type)
    {
        if (value is EnumValueNode { Value: var name } && type.Values.ContainsKey(name))
            return;
        var printed = context.Print(value);
        var hint = Suggestions.DidYouMean(Suggestions.For(printed, type.Values.Keys), "the enum value");
        Report(
            context,
            value is EnumValueNode ? $"Value \"{printed}\" does not exist in \"{type}\" enum.{hint}" : $"Enum \"{type}\" cannot represent non-enum value: {printed}.{hint}",
            value);
    }

    private void CheckScalar(ValidationContext context, ValueNode value, ScalarType type)
    {
        if (ReferenceEquals(type.Coercion, ScalarCoercion.Any))
            return;
        try
        {
            type.Coercion.ParseLiteral(value, null);
        }
        catch (ScalarException refusal)
        {
            Report(context, refusal.Message, value);
        }
    }
}
