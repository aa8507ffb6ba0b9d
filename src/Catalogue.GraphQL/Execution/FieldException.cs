namespace Catalogue.GraphQL.Execution;

/// <summary>
/// A field that cannot be answered, told to the client: message, stable code and further extensions. Any other exception of a resolver
/// is told as an internal error without its text. Specification: §6.4.4.
/// </summary>
public sealed class FieldException(
    string message, string code, IReadOnlyDictionary<string, object?>? extensions = null) : Exception(message)
{
    public string Code { get; } = code;

    public IReadOnlyDictionary<string, object?>? Extensions { get; } = extensions;
}
