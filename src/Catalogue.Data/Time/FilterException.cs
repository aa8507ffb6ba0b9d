namespace Catalogue.Data.Time;

/// <summary>
/// An invalid filter or argument: an absurd age, a cursor that is not ours. Code is one of the constants here; Path is the input at fault
/// as a client writes it ("age.years", "after"); Message is a sentence for the client.
/// </summary>
public sealed class FilterException(string code, string path, string message) : Exception(message)
{
    public const string BadInput = "BAD_USER_INPUT";
    public const string BadCursor = "BAD_CURSOR";

    public string Code { get; } = code;

    public string Path { get; } = path;

    public static FilterException Input(string path, string message) => new(BadInput, path, message);

    public static FilterException Cursor(string path, string message) => new(BadCursor, path, message);
}
