using System.Collections.Immutable;
using System.Net;

namespace Catalogue.Api.Http;

/// <summary>The addresses of the configured proxies: only their headers about a client's address and scheme are trusted.</summary>
internal sealed record Proxies(ImmutableArray<IPNetwork> Networks)
{
    public bool Contains(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Networks.Any(network => network.Contains(plain));
    }
}
