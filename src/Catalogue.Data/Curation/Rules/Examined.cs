using System.Collections.Immutable;
using Catalogue.Data.Offers;

namespace Catalogue.Data.Curation.Rules;

/// <summary>What the rules look at: a content, the offer whose it is (null for a new one), the working catalogue, and the day.</summary>
internal sealed class Examined(OfferContent content, Guid? offer, Snapshot.Catalogue working, DateOnly today)
{
    // What is longer is refused for its length, and is not looked through to its end.
    private const int MostLookedThrough = 80_000;

    public OfferContent Content => content;

    public Guid? Offer => offer;

    public Snapshot.Catalogue Working => working;

    public DateOnly Today => today;

    /// <summary>Every text of it, in the order of the fields.</summary>
    public ImmutableArray<ContentText> Texts { get; } = [.. ContentTexts.Of(content)];

    /// <summary>The same, each cut where it is far too long.</summary>
    public IEnumerable<ContentText> TextsToLint => Texts.Select(text => text.Text.Length <= MostLookedThrough ? text : text with { Text = text.Text[..MostLookedThrough] });
}
