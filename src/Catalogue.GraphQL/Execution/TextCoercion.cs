using System.Globalization;
using System.Text.Json;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>Strings only. Gives string. Specification: §3.5.3.</summary>
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

/// <summary>true and false only. Gives bool. Specification: §3.5.4.</summary>
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

/// <summary>Strings and whole numbers of any size. Gives string. Specification: §3.5.5.</summary>
internal sealed class IdCoercion : ScalarCoercion
{
    public static readonly IdCoercion Instance = new();

    public override object? ParseValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => JsonText.Of(value),
        JsonValueKind.Number when value.TryGetInt64(out var whole) => whole.ToString(CultureInfo.InvariantCulture),
        JsonValueKind.Number when double.IsInteger(value.GetDouble()) => value.GetDouble().ToString(CultureInfo.InvariantCulture),
        _ => throw new ScalarException($"ID cannot represent value: {Inspection.Of(value)}"),
    };

    public override object? ParseLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) => literal switch
    {
        StringValueNode text => text.Value,
        IntValueNode number => number.Text,
        _ => throw new ScalarException($"ID cannot represent a non-string and non-integer value: {Printer.Print(literal)}"),
    };
}
