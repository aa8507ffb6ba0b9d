namespace Catalogue.Data.Embedded;

/// <summary>
/// The private PostgreSQL could not be started. The message is one sentence that says what to do, fit to be shown as it is.
/// </summary>
public sealed class EmbeddedPostgresException : Exception
{
    public EmbeddedPostgresException()
    {
    }

    public EmbeddedPostgresException(string message)
        : base(message)
    {
    }

    public EmbeddedPostgresException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
