using System.Globalization;
using Catalogue.Data.Offers;
using Catalogue.Data.Reports;

namespace Catalogue.Data.Tasks;

/// <summary>
/// Something to do about an offer. Report belongs to feedback, Twin is the other offer of a duplicate, Language (a BCP 47 tag) the one in
/// which texts are missing.
/// </summary>
public sealed record CuratorTask(CuratorTaskKind Kind, Offer Offer)
{
    /// <summary>The date in Brussels since which it has been waiting; null when not known.</summary>
    public DateOnly? Since { get; init; }

    public DateOnly? Due { get; init; }

    public Report? Report { get; init; }

    public Offer? Twin { get; init; }

    public string? Language { get; init; }

    /// <summary>Its sort key among tasks, compared ordinally: by kind, then by date, then by subject.</summary>
    public string Place =>
        field ??= string.Create(
            CultureInfo.InvariantCulture, $"{(int)Kind}|{Due ?? Since:yyyy-MM-dd}|{Offer.Slug}|{Report?.Id}{Twin?.Slug}{Language}");
}

public enum CuratorTaskKind
{
    Review,
    Feedback,
    Overdue,
    Due,
    Duplicate,
    Untranslated,
}
