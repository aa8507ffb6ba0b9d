using Catalogue.Api.Binding;
using Catalogue.Api.Http.Work;

namespace Catalogue.Api.Pages;

/// <summary>
/// Who asks a page, in which language (a BCP 47 tag), and what is charged beside the cost of its question: by default the making of the
/// page.
/// </summary>
internal sealed record PageAsking(string Language, Caller Caller, WorkClient Client)
{
    // Making a page takes one to three milliseconds of a processor (docs/public-pages.md).
    private const long OfPage = 5_000;

    public long Units { get; init; } = OfPage;

    /// <summary>A further question of the same page.</summary>
    public PageAsking Further() => this with { Units = 0 };
}
