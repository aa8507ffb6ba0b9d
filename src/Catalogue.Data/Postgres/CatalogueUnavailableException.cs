namespace Catalogue.Data.Postgres;

/// <summary>
/// The database is unavailable, and the answer is not in memory. Message is a sentence for the client; a retry may succeed.
/// </summary>
public sealed class CatalogueUnavailableException(
    string message, Exception? cause, string code = CatalogueUnavailableException.Unavailable) : Exception(message, cause)
{
    public const string Unavailable = "UNAVAILABLE";

    public string Code { get; } = code;
}
