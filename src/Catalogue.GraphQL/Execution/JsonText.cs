using System.Text.Json;

namespace Catalogue.GraphQL.Execution;

/// <summary>The texts of JSON, which may escape half a surrogate pair although UTF-8 cannot carry one.</summary>
public static class JsonText
{
    /// <summary>A string's text. Throws ScalarException for one that is not valid Unicode.</summary>
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

    /// <summary>The member of that name, the last if there are several.</summary>
    public static bool TryFind(JsonElement value, string name, out JsonElement found)
    {
        try
        {
            return value.TryGetProperty(name, out found);
        }
        catch (InvalidOperationException)
        {
            // The name of some member is not valid Unicode, which the search cannot pass over.
            found = value.EnumerateObject().LastOrDefault(member => NameOf(member) == name).Value;
            return found.ValueKind != JsonValueKind.Undefined;
        }
    }

    /// <summary>A member's name; one that is not valid Unicode is U+FFFD, which no name of a schema is.</summary>
    public static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }
}
