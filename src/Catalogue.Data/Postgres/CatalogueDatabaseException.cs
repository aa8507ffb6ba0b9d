namespace Catalogue.Data.Postgres;

/// <summary>
/// The database cannot be used. The message is one sentence for whoever starts the server: what is wrong, and what to do.
/// </summary>
public sealed class CatalogueDatabaseException(string message, Exception? cause = null) : Exception(message, cause);
