using Microsoft.AspNetCore.Http.Features;

namespace Catalogue.Api.Http;

/// <summary>
/// Refuses a request URI above the limit with an error message. Kestrel refuses without a message, so its own limit is set higher; a URI
/// above that limit still gets none. Source: RFC 9110 §15.5.15.
/// </summary>
internal static class AddressLimit
{
    private const int Beyond = 65_536;

    public static void AddAddressLimit(this WebApplicationBuilder builder, RequestLimits limits) =>
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestLineSize = limits.AddressBytes + Beyond);

    public static void UseAddressLimit(this WebApplication app, RequestLimits limits) => app.Use((context, next) =>
        AddressOf(context).Length <= limits.AddressBytes
            ? next(context)
            : ResponseWriting.RefuseAsync(context, Refusal(limits.AddressBytes), MediaType.Json));

    /// <summary>The raw request target: path and query, in ASCII.</summary>
    public static string AddressOf(HttpContext context) => context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    private static BadRequest Refusal(int most) => BadRequest.Beyond(
        StatusCodes.Status414UriTooLong,
        $"The address is longer than {most} bytes, the most that is taken: send the request by POST.",
        "addressBytes",
        most,
        BadRequest.AddressTooLong);
}
