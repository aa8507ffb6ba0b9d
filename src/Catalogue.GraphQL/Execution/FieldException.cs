namespace Catalogue.GraphQL.Execution;

/// <summary>
/// An error that the client is told: message, stable code and further extensions. Any other exception of a resolver is reported as an
/// internal error without its message. Specification: §6.4.4.
/// </summary>
public sealed class FieldException(
    string message, string code, IReadOnlyDictionary<string, object?>? extensions = null) : Exception(message)
{
    public string Code { get; } = code;

    public IReadOnlyDictionary<string, object?>? Extensions { get; } = extensions;
}
