using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
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

    /// <summary>A string's text with half surrogate pairs left in it: for a document, whose grammar says where it is wrong.</summary>
    public static string AsWritten(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Unescape(Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value)[1..^1]));
        }
    }

    /// <summary>What stands between the quotes of a JSON string, its escapes resolved; half a pair is kept.</summary>
    public static string Unescape(string written)
    {
        if (!written.Contains('\\'))
            return written;
        var text = new StringBuilder(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != '\\')
            {
                text.Append(written[i]);
                continue;
            }

            var escape = written[++i];
            text.Append(escape switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)int.Parse(written.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                _ => escape,
            });
            if (escape == 'u')
                i += 4;
        }

        return text.ToString();
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
