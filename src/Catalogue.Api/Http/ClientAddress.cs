using System.Net;
using System.Net.Sockets;

namespace Catalogue.Api.Http;

/// <summary>
/// What tells one client from another: its IP address, of which an IPv6 one is the network of 64 bits that one household has (RFC 6177).
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
