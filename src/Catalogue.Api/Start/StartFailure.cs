using System.Net.Sockets;
using Catalogue.Data.Embedded;
using Catalogue.Data.Postgres;
using Microsoft.AspNetCore.Connections;

namespace Catalogue.Api.Start;

/// <summary>Why the server could not start, for causes that whoever started it can fix.</summary>
internal static class StartFailure
{
    private const string Choose = "choose another address with --urls http://localhost:5081";

    /// <summary>One sentence that says what to do; null for a fault of the program itself.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        EmbeddedPostgresException or CatalogueDatabaseException or SettingException or CommandException => exception.Message,
        IOException { InnerException: AddressInUseException } => $"{exception.Message} Stop what uses it, or {Choose}.",
        SocketException => $"The server cannot listen on the address it was given ({exception.Message}): {Choose}.",
        FormatException when exception.Message.StartsWith("Invalid url", StringComparison.Ordinal) =>
            $"{exception.Message.TrimEnd('.')} is no address to listen on: {Choose}.",
        ArgumentOutOfRangeException { ParamName: "port" } => $"There is no such port to listen on: {Choose}.",
        TimeZoneNotFoundException or TypeInitializationException { InnerException: TimeZoneNotFoundException } =>
            "This machine knows no time zones, and the catalogue's day is that of Europe/Brussels: install the package tzdata.",
        _ => null,
    };
}
