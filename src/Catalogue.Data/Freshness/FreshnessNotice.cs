using System.Globalization;
using Catalogue.Data.Offers;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Freshness;

/// <summary>The notice that readers of an overdue offer see.</summary>
public static class FreshnessNotice
{
    private static readonly LocalizedText Since = new(
    [
        new("nl", "Voor het laatst nagekeken op {0}. Vraag bij de organisatie na of dit nog klopt."),
        new("en", "Last checked on {0}. Ask the organisation whether this still holds."),
        new("fr", "Vérifié pour la dernière fois le {0}. Demandez à l'organisation si ces informations sont encore exactes."),
        new("de", "Zuletzt geprüft am {0}. Fragen Sie bei der Organisation nach, ob dies noch stimmt."),
    ]);

    private static readonly LocalizedText Never = new(
    [
        new("nl", "Dit is al lang niet meer nagekeken. Vraag bij de organisatie na of het nog klopt."),
        new("en", "This has not been checked for a long time. Ask the organisation whether it still holds."),
        new("fr", "Ces informations n'ont plus été vérifiées depuis longtemps. Demandez à l'organisation si elles sont encore exactes."),
        new("de", "Dies wurde lange nicht mehr geprüft. Fragen Sie bei der Organisation nach, ob es noch stimmt."),
    ]);

    /// <summary>In the requested language (a BCP 47 tag) if available; null for an offer that is not overdue.</summary>
    public static string? Of(Offer offer, DateOnly today, string language)
    {
        if (offer.FreshnessOn(today) != OfferFreshness.Overdue)
            return null;
        if (offer.LastChecked is not { } day)
            return Never.In(language).Text;
        var notice = Since.In(language);
        var culture = CultureInfo.GetCultureInfo(notice.Language);
        return string.Format(culture, notice.Text, day.ToString("d MMMM yyyy", culture));
    }
}
