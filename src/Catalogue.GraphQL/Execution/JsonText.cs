using System.Text.Json;

namespace Catalogue.GraphQL.Execution;

/// <summary>The text of a JSON string; half a surrogate, which JSON may escape but UTF-8 cannot carry, is refused as input.</summary>
internal static class JsonText
{
    public static string Of(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new ScalarException("The string holds half a surrogate pair: it is not valid Unicode.");
        }
    }
}
