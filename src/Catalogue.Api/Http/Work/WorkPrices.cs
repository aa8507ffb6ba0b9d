using Microsoft.Net.Http.Headers;

namespace Catalogue.Api.Http.Work;

/// <summary>
/// Charges requests other than GraphQL to the address that they come from, by the price of their endpoint; over the limit they are refused
/// as operations are.
/// </summary>
internal static class WorkPrices
{
    /// <summary>Must come before what answers and what compresses, but after what finds the client's address.</summary>
    public static void UseWorkPrices(this WebApplication app)
    {
        var work = app.Services.GetRequiredService<WorkSharing>();
        app.Use((context, next) => context.GetEndpoint()?.Metadata.GetMetadata<WorkPrice>() is { Units: > 0 } price
            ? ChargeAsync(work, context, price.Units, next)
            : next(context));
    }

    /// <summary>Charges a request, and passes it on unless it is refused.</summary>
    public static Task ChargeAsync(WorkSharing work, HttpContext context, long units, RequestDelegate next)
    {
        var report = new WorkReport();
        if (work.Charge(WorkClient.Of(context, null), units, report) is { } refusal)
            return RefuseAsync(context, BadRequest.Of(refusal), report);
        context.Response.OnStarting(() =>
        {
            // Any other answer a cache may give to others.
            if (context.Response.Headers.CacheControl.ToString().Contains(CacheControlHeaderValue.NoStoreString, StringComparison.Ordinal))
                report.WriteTo(context.Response.Headers);
            return Task.CompletedTask;
        });
        return next(context);
    }

    public static Task RefuseAsync(HttpContext context, BadRequest refusal, WorkReport report)
    {
        report.WriteTo(context.Response.Headers);
        return ResponseWriting.RefuseAsync(context, refusal, MediaType.Json);
    }
}
