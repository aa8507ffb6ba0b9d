using Catalogue.Data.Curation;
using Catalogue.Data.Organisations;
using Catalogue.Data.Writing.Rules;

namespace Catalogue.Data.Writing.Entries.Rules;

internal static class HoursReversed
{
    public static readonly Rule Rule = new(
        "HOURS_REVERSED",
        FindingSeverity.Error,
        "Het sluitingsuur moet na het openingsuur komen: geef beide uren, in die volgorde, of geen van beide.",
        "Closing must come after opening: give both hours, in that order, or neither.",
        entry => entry.Entry is Organisation organisation
            ? organisation.OpeningHours.Index().Where(hours => !hours.Item.AreInOrder).Select(
                hours => new Found($"openingHours[{hours.Index}].closes"))
            : []);
}
