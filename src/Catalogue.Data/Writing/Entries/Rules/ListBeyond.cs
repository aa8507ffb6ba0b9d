using Catalogue.Data.Curation;
using Catalogue.Data.Neighbourhoods;
using Catalogue.Data.Organisations;
using Catalogue.Data.Platforms;
using Catalogue.Data.Schools;
using Catalogue.Data.Writing.Rules;

namespace Catalogue.Data.Writing.Entries.Rules;

internal static class ListBeyond
{
    private const int Most = 200;

    public static readonly Rule Rule = new(
        "LIST_TOO_LONG",
        FindingSeverity.Error,
        "{0} heeft er meer dan {1}: noem er minder.",
        "{0} has more than {1}: name fewer.",
        entry => Lengths(entry.Entry).Where(list => list.Length > Most).Select(list => new Found(list.Path, list.Path, Most)));

    private static IEnumerable<(string Path, int Length)> Lengths(ReferenceEntry entry) => entry switch
    {
        Organisation organisation => [("coverage", organisation.Coverage.Length), ("openingHours", organisation.OpeningHours.Length)],
        School school => [("networks", school.Networks.Length)],
        Neighbourhood neighbourhood => [("borders", neighbourhood.Borders.Length)],
        ConsultationPlatform platform => [("members", platform.Members.Length), ("themes", platform.Themes.Length)],
        _ => [],
    };
}
