namespace Catalogue.Data;

/// <summary>
/// The database is away, and what was asked is not in memory. Message is a sentence for whoever asked; asking again later may help.
/// </summary>
public sealed class CatalogueUnavailableException(
    string message, Exception? cause, string code = CatalogueUnavailableException.Unavailable) : Exception(message, cause)
{
    public const string Unavailable = "UNAVAILABLE";

    public string Code { get; } = code;
}
