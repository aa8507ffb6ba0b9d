using Catalogue.Data;
using Catalogue.Data.Embedded;
using Microsoft.AspNetCore.Connections;

namespace Catalogue.Api.Start;

/// <summary>Why the server could not start, where the one who started it can do something about it.</summary>
internal static class StartFailure
{
    /// <summary>One sentence that says what to do; null for a fault of the program itself.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        EmbeddedPostgresException or CatalogueDatabaseException => exception.Message,
        IOException { InnerException: AddressInUseException } => $"{exception.Message} Stop what uses it, or choose another address with --urls http://localhost:5081.",
        _ => null,
    };
}
