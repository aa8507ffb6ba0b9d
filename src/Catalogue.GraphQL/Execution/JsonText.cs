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
