using System.Text.Json;

namespace Catalogue.Data.Fields;

/// <summary>
/// How files write a value. Expected describes it, as the continuation of "is not"; Read throws FormatException, InvalidOperationException
/// or JsonException for anything else.
/// </summary>
public sealed record ValueForm<T>(string Expected, Func<JsonElement, T> Read)
{
    /// <summary>What exactly is wrong with a value that Read refuses, and what to do, if known; Field is the member at fault.</summary>
    public Func<JsonElement, (string Field, string Message, string Remedy)?> Explain { get; init; } = _ => null;

    /// <summary>False for a value that Read refuses.</summary>
    public bool TryRead(JsonElement value, out T? result)
    {
        try
        {
            result = Read(value);
            return true;
        }
        catch (Exception fault) when (fault is FormatException or InvalidOperationException or JsonException)
        {
            result = default;
            return false;
        }
    }
}
