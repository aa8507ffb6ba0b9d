using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules;

internal static class PlaceMissing
{
    public static readonly Rule Rule = new(
        "PLACE_MISSING",
        FindingSeverity.Advice,
        "Er zijn geen scholen en geen gebieden: noem ze, of kies een gemeente met citywide, want wie op plaats zoekt, vindt het aanbod "
        + "anders niet.",
        "There are neither schools nor areas: name them, or choose a municipality with citywide, or nobody who looks by place finds "
        + "the offer.",
        offer => offer.Content is { Schools.IsEmpty: true, Areas.IsEmpty: true } ? [new("areas")] : []);
}
