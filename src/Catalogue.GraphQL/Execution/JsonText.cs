using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Catalogue.GraphQL.Execution;

/// <summary>Texts in JSON. JSON can escape a lone surrogate, which UTF-8 cannot represent.</summary>
public static class JsonText
{
    /// <summary>The value of a JSON string. Throws ScalarException when it is not valid Unicode.</summary>
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

    /// <summary>The member with that name; the last one if there are several.</summary>
    public static bool TryFind(JsonElement value, string name, out JsonElement found)
    {
        try
        {
            return value.TryGetProperty(name, out found);
        }
        catch (InvalidOperationException)
        {
            // TryGetProperty throws when some member's name is not valid Unicode; this search does not.
            found = value.EnumerateObject().LastOrDefault(member => NameOf(member) == name).Value;
            return found.ValueKind != JsonValueKind.Undefined;
        }
    }

    /// <summary>
    /// The value of a JSON string, lone surrogates included: used for documents, because the GraphQL grammar then reports where they are.
    /// </summary>
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

    /// <summary>Resolves the escapes of the text between the quotes of a JSON string; lone surrogates are kept.</summary>
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

    /// <summary>A member's name; a name that is not valid Unicode becomes U+FFFD, which matches no name of a schema.</summary>
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
