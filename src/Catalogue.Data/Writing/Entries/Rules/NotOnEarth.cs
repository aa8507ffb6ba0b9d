using Catalogue.Data.Curation;
using Catalogue.Data.Fields;
using Catalogue.Data.Writing.Rules;

namespace Catalogue.Data.Writing.Entries.Rules;

internal static class NotOnEarth
{
    public static readonly Rule Rule = new(
        "COORDINATES_INVALID",
        FindingSeverity.Error,
        "Dit punt ligt niet op aarde: de breedte gaat van -90 tot 90 graden, de lengte van -180 tot 180.",
        "This point is not on earth: latitude goes from -90 to 90 degrees, longitude from -180 to 180.",
        entry => Of(entry) is { IsOnEarth: false } ? [new("coordinates")] : []);

    public static Coordinates? Of(ExaminedEntry examined) =>
        examined.Noun.Fields.Values(examined.Entry).Select(field => field.Value).OfType<Coordinates>().FirstOrDefault();
}
