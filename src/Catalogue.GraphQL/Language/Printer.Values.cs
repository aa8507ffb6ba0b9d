using System.Globalization;
using System.Text;

namespace Catalogue.GraphQL.Language;

/// <summary>Values. Specification: §2.9.</summary>
public static partial class Printer
{
    private static string Value(ValueNode value) => value switch
    {
        VariableNode variable => $"${variable.Name}",
        IntValueNode number => number.Text,
        FloatValueNode number => number.Text,
        StringValueNode { IsBlock: true } text => BlockString.Print(text.Value),
        StringValueNode text => Quote(text.Value),
        BooleanValueNode boolean => boolean.Value ? "true" : "false",
        NullValueNode => "null",
        EnumValueNode name => name.Value,
        ListValueNode list => List(list),
        ObjectValueNode fields => Object(fields),
        _ => throw new ArgumentException($"{value.GetType().Name} is no value of the language.", nameof(value)),
    };

    private static string List(ListValueNode list)
    {
        var items = list.Values.Select(Value).ToList();
        var line = string.Join(", ", items);
        return line.Length + 2 > LongestLine ? "[\n" + Indent(string.Join('\n', items)) + "\n]" : $"[{line}]";
    }

    private static string Object(ObjectValueNode value)
    {
        var items = value.Fields.Select(Print).ToList();
        var line = string.Join(", ", items);
        return line.Length + 4 > LongestLine ? Block(items) : $"{{ {line} }}";
    }

    /// <summary>The text as a string of the language, on one line.</summary>
    internal static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' or (>= '\x7F' and <= '\x9F') => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
