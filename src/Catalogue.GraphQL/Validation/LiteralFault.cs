using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation;

/// <summary>
/// Why a literal does not fit a type: the message, the node at fault, and the value within the literal that the message is about.
/// </summary>
internal readonly record struct LiteralFault(string Message, Node Node, ValueNode Place)
{
    /// <summary>The path from the whole literal to the place, as messages show it: ` at .age[0]`; empty for the whole literal.</summary>
    public string PathIn(ValueNode literal) => Way(literal) is { Length: > 0 } way ? $" at {way}" : string.Empty;

    private string? Way(ValueNode from)
    {
        if (ReferenceEquals(from, Place))
            return string.Empty;
        switch (from)
        {
            case ListValueNode list:
                for (var i = 0; i < list.Values.Length; i++)
                {
                    if (Way(list.Values[i]) is { } rest)
                        return $"[{i}]{rest}";
                }

                break;
            case ObjectValueNode fields:
                foreach (var field in fields.Fields)
                {
                    if (Way(field.Value) is { } rest)
                        return $".{field.Name}{rest}";
                }

                break;
        }

        return null;
    }
}
