using System.Text.Json;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>Accepts true and false only. CLR type: bool. Specification: §3.5.4.</summary>
internal sealed class BooleanCoercion : ScalarCoercion
{
    public static readonly BooleanCoercion Instance = new();

    public override object? ParseValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new ScalarException($"Boolean cannot represent a non boolean value: {Inspection.Of(value)}"),
    };

    public override object? ParseLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
        literal is BooleanValueNode truth
            ? truth.Value
            : throw new ScalarException($"Boolean cannot represent a non boolean value: {Printer.Print(literal)}");
}
