using System.Text.Json;

namespace Catalogue.Floor;

/// <summary>The variables of a request's body, whatever query text stands before them. The age is in years.</summary>
internal readonly record struct Variables(int Age, short Network, int Neighbourhood, int Id, string? Text)
{
    public static Variables Parse(ReadOnlySpan<byte> body)
    {
        var found = default(Variables);
        var json = new Utf8JsonReader(body);
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName || json.ValueTextEquals("variables"u8))
                continue;
            if (json.ValueTextEquals("age"u8))
                found = found with { Age = Number(ref json) };
            else if (json.ValueTextEquals("net"u8))
                found = found with { Network = (short)Number(ref json) };
            else if (json.ValueTextEquals("nb"u8))
                found = found with { Neighbourhood = Number(ref json) };
            else if (json.ValueTextEquals("id"u8))
                found = found with { Id = Number(ref json) };
            else if (json.ValueTextEquals("q"u8) && json.Read())
                found = found with { Text = json.GetString() };
            else
                json.Skip();
        }

        return found;
    }

    private static int Number(ref Utf8JsonReader json) => json.Read() ? json.GetInt32() : 0;
}
