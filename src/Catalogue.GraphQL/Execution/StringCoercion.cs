using System.Text.Json;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>Accepts strings only. CLR type: string. Specification: §3.5.3.</summary>
internal sealed class StringCoercion : ScalarCoercion
{
    public static readonly StringCoercion Instance = new();

    public override object? ParseValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
            ? JsonText.Of(value)
            : throw new ScalarException($"String cannot represent a non string value: {Inspection.Of(value)}");

    public override object? ParseLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
        literal is StringValueNode text
            ? text.Value
            : throw new ScalarException($"String cannot represent a non string value: {Printer.Print(literal)}");
}
