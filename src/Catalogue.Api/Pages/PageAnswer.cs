using System.Text;

namespace Catalogue.Api.Pages;

/// <summary>
/// What a page answers: a status with HTML, or where another page is. Only an answer of status 200 may be kept by caches.
/// </summary>
internal sealed record PageAnswer(int Status, ReadOnlyMemory<byte> Html)
{
    /// <summary>The address (a path) of the page that stands in its place, with a status of 301 or 303.</summary>
    public string? Location { get; init; }

    /// <summary>In seconds, of an answer that is to be asked for again; else null.</summary>
    public int? RetryAfter { get; init; }

    public static PageAnswer Ok(string html) => Of(StatusCodes.Status200OK, html);

    public static PageAnswer Of(int status, string html) => new(status, Encoding.UTF8.GetBytes(html));

    public static PageAnswer Moved(string path) => new(StatusCodes.Status301MovedPermanently, default) { Location = path };

    public static PageAnswer SeeOther(string path) => new(StatusCodes.Status303SeeOther, default) { Location = path };
}
