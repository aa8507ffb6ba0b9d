using System.Collections;

namespace Catalogue.GraphQL.Execution.Writing;

/// <summary>Writes "errors": [...]. Specification: §7.1.2.</summary>
internal static class ErrorWriter
{
    public static void Write(JsonBuffer json, IReadOnlyList<GraphQLError> errors)
    {
        json.Raw("\"errors\":["u8);
        for (var i = 0; i < errors.Count; i++)
        {
            if (i > 0)
                json.Byte((byte)',');
            Write(json, errors[i]);
        }

        json.Byte((byte)']');
    }

    private static void Write(JsonBuffer json, GraphQLError error)
    {
        json.Raw("{\"message\":"u8);
        json.String(error.Message);
        if (!error.Locations.IsEmpty)
            WriteLocations(json, error);
        if (!error.Path.IsEmpty)
        {
            json.Raw(",\"path\":"u8);
            WriteValue(json, error.Path);
        }

        json.Raw(",\"extensions\":{\"code\":"u8);
        json.String(error.Code);
        foreach (var (name, value) in error.Extensions ?? new Dictionary<string, object?>())
        {
            json.Byte((byte)',');
            json.String(name);
            json.Byte((byte)':');
            WriteValue(json, value);
        }

        json.Raw("}}"u8);
    }

    private static void WriteLocations(JsonBuffer json, GraphQLError error)
    {
        json.Raw(",\"locations\":["u8);
        for (var i = 0; i < error.Locations.Length; i++)
        {
            json.Raw(i == 0 ? "{\"line\":"u8 : ",{\"line\":"u8);
            json.Integer(error.Locations[i].Line);
            json.Raw(",\"column\":"u8);
            json.Integer(error.Locations[i].Column);
            json.Byte((byte)'}');
        }

        json.Byte((byte)']');
    }

    private static void WriteValue(JsonBuffer json, object? value)
    {
        switch (value)
        {
            case null: json.Null(); break;
            case string text: json.String(text); break;
            case bool truth: json.Boolean(truth); break;
            case int number: json.Integer(number); break;
            case long number: json.Integer(number); break;
            case double number: json.Number(number); break;
            case IEnumerable items: WriteItems(json, items); break;
            default: json.String(value.ToString()); break;
        }
    }

    private static void WriteItems(JsonBuffer json, IEnumerable items)
    {
        json.Byte((byte)'[');
        var first = true;
        foreach (var item in items)
        {
            if (!first)
                json.Byte((byte)',');
            first = false;
            WriteValue(json, item);
        }

        json.Byte((byte)']');
    }
}
