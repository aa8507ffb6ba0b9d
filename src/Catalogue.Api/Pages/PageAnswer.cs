namespace Catalogue.Api.Pages;

/// <summary>
/// What a page answers: a status with HTML, or where another page is. Only an answer of status 200 may be kept by caches.
/// </summary>
internal sealed record PageAnswer(int Status, string Html)
{
    /// <summary>The address (a path) of the page that stands in its place, with a status of 301 or 303.</summary>
    public string? Location { get; init; }

    public static PageAnswer Ok(string html) => new(StatusCodes.Status200OK, html);

    public static PageAnswer Moved(string path) => new(StatusCodes.Status301MovedPermanently, "") { Location = path };

    public static PageAnswer SeeOther(string path) => new(StatusCodes.Status303SeeOther, "") { Location = path };
}
