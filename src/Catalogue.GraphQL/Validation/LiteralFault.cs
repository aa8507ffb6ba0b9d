using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation;

/// <summary>
/// Why a literal cannot be read as a type: the sentence, the node at fault, and the value within the literal that it is about.
/// </summary>
internal readonly record struct LiteralFault(string Message, Node Node, ValueNode Place)
{
    /// <summary>The way from the whole literal to the place, as messages give it: ` at .age[0]`; nothing for the whole.</summary>
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
