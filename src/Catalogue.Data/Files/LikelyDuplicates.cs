using Catalogue.Data.Naming;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Files;

/// <summary>Offers that are probably the same: of one organisation, in one place, with similar titles.</summary>
internal sealed class LikelyDuplicates(Func<Guid, Guid?> municipalityOfSchool)
{
    // Beyond this number, an organisation's offers in a place are only compared by their whole titles, so that the time stays linear in the
    // file's length.
    private const int MostCompared = 100;

    private readonly Dictionary<(Guid Organisation, Guid Place), List<(string Slug, string Title, int[] Pieces)>> groups = [];
    private readonly Dictionary<(Guid Organisation, Guid Place, string Title), (string Slug, string Title)> byTitle = [];

    /// <summary>The slug and title of a similar offer that was added before; null when there is none. Then adds this one.</summary>
    public (string Slug, string Title)? FindAndAdd(string slug, OfferContent content)
    {
        var title = content.Title.Dutch;
        var (plain, pieces) = (NameSimilarity.Slug(title), NameSimilarity.Pieces(title));
        (string Slug, string Title)? found = null;
        foreach (var place in Places(content))
        {
            var key = (content.Organisation, place);
            if (!groups.TryGetValue(key, out var group))
                groups[key] = group = [];
            if (byTitle.TryGetValue((content.Organisation, place, plain), out var same))
                found ??= same;
            else
                byTitle.Add((content.Organisation, place, plain), (slug, title));
            if (group.Count >= MostCompared)
                continue;
            if (group.Find(other => NameSimilarity.AreAlike(pieces, other.Pieces)) is { Slug: { } alike } other)
                found ??= (alike, other.Title);
            group.Add((slug, title, pieces));
        }

        return found;
    }

    private IEnumerable<Guid> Places(OfferContent content) => content.Areas.Select(area => area.Municipality)
        .Concat(content.Schools.Select(municipalityOfSchool).OfType<Guid>()).Distinct().DefaultIfEmpty(Guid.Empty);
}
