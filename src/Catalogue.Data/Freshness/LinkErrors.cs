using System.Globalization;
using Catalogue.Data.Curation;
using Catalogue.Data.Writing.Acts;

namespace Catalogue.Data.Freshness;

/// <summary>Why a link is not created, in Dutch and English.</summary>
internal static class LinkErrors
{
    public static Finding Days { get; } = CurationErrors.Of(
        "days",
        "DAYS_OUT_OF_RANGE",
        $"Een link is minstens 1 dag en hoogstens {Text(ConfirmationLinks.MostDays)} dagen geldig.",
        $"A link is good for 1 to {Text(ConfirmationLinks.MostDays)} days.");

    public static Finding NotPublic { get; } = CurationErrors.Of(
        "offer",
        "NOT_PUBLIC",
        "Dit aanbod is niet gepubliceerd: een aanbieder kan alleen bevestigen wat iedereen ziet.",
        "This offer is not published: a provider can only confirm what everybody sees.");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
