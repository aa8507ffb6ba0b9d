using System.Net;
using Catalogue.Api.Http;

namespace Catalogue.Api.Start;

/// <summary>The setting Catalogue:Proxies: addresses and networks, separated by spaces or commas.</summary>
internal static class ProxySettings
{
    // ASP.NET Core's own setting for this, which trusts the header whoever sends it.
    private static readonly string believesAll = "FORWARDEDHEADERS_ENABLED";

    /// <summary>Throws SettingException.</summary>
    public static Proxies Read(IConfiguration configuration) => bool.TryParse(configuration[believesAll], out var believed) && believed
        ? throw new SettingException(
            $"ASPNETCORE_{believesAll} believes the X-Forwarded-For of anybody: take it away, and name your proxies in Catalogue:Proxies.")
        : new Proxies(
            [.. (configuration["Catalogue:Proxies"] ?? "").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(Network)]);

    private static IPNetwork Network(string text)
    {
        if (IPNetwork.TryParse(text, out var network))
            return network;
        if (IPAddress.TryParse(text, out var address))
            return new IPNetwork(address, 8 * address.GetAddressBytes().Length);
        throw new SettingException(
            $"Catalogue:Proxies has \"{Quote.Short(text)}\", which is neither an IP address nor a network: write 10.0.0.5, or 10.0.0.0/8.");
    }
}
