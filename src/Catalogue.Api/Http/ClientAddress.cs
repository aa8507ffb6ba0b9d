using System.Net;
using System.Net.Sockets;

namespace Catalogue.Api.Http;

/// <summary>
/// The key by which clients are told apart: the IP address; for IPv6 the /64 network, which one household has (RFC 6177).
/// </summary>
internal static class ClientAddress
{
    private const int NetworkBytes = 8;

    public static string Of(IPAddress? remote) => remote switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } address => new IPAddress(
            [.. address.GetAddressBytes().AsSpan(0, NetworkBytes), .. new byte[NetworkBytes]]).ToString(),
        { } address => address.ToString(),
    };
}
