namespace Catalogue.Data.Embedded;

/// <summary>
/// The private PostgreSQL could not be started. The message is one sentence that says what to do, and can be shown unchanged.
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
