using System.Text.Json;
using Catalogue.GraphQL.Execution.Writing;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>Accepts any JSON value, kept as written: numbers have no size limit. CLR type: JsonElement. Specification: §3.5.6.</summary>
internal sealed class JsonCoercion : ScalarCoercion
{
    // The depth that the parser allows for a literal, plus the variables in it.
    private static readonly JsonDocumentOptions options = new() { MaxDepth = 1_000 };

    public override object? ParseValue(JsonElement value) => value.Clone();

    public override object? ParseLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables)
    {
        using var json = new JsonBuffer();
        Write(json, literal, variables);
        using var document = JsonDocument.Parse(json.Written, options);
        return document.RootElement.Clone();
    }

    /// <summary>Numbers are copied: their grammar is that of JSON.</summary>
    private static void Write(JsonBuffer json, ValueNode literal, IReadOnlyDictionary<string, object?>? variables)
    {
        switch (literal)
        {
            case StringValueNode text: json.String(text.Value); break;
            case EnumValueNode name: json.String(name.Value); break;
            case BooleanValueNode truth: json.Boolean(truth.Value); break;
            case IntValueNode number: json.Text(number.Text); break;
            case FloatValueNode number: json.Text(number.Text); break;
            case ListValueNode list:
                Write(json, '[', ']', list.Values, value => Write(json, value, variables));
                break;
            case ObjectValueNode members:
                Write(json, '{', '}', members.Fields, field => Member(json, field.Name.Value, () => Write(json, field.Value, variables)));
                break;
            case VariableNode variable: Write(json, variables?.GetValueOrDefault(variable.Name.Value)); break;
            default: json.Null(); break;
        }
    }

    /// <summary>Writes the coerced value of a variable inside the literal.</summary>
    private static void Write(JsonBuffer json, object? value)
    {
        switch (value)
        {
            case null: json.Null(); break;
            case bool truth: json.Boolean(truth); break;
            case int number: json.Integer(number); break;
            case double number: json.Number(number); break;
            case JsonElement element: json.Text(element.GetRawText()); break;
            case object?[] items: Write(json, '[', ']', items, item => Write(json, item)); break;
            case InputObject input: Write(
                json, '{', '}', input.Values, member => Member(json, member.Key, () => Write(json, member.Value))); break;
            default: json.String(value.ToString()); break;
        }
    }

    private static void Write<T>(JsonBuffer json, char open, char close, IEnumerable<T> items, Action<T> write)
    {
        json.Byte((byte)open);
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
                json.Byte((byte)',');
            isFirst = false;
            write(item);
        }

        json.Byte((byte)close);
    }

    private static void Member(JsonBuffer json, string name, Action write)
    {
        json.String(name);
        json.Byte((byte)':');
        write();
    }
}
