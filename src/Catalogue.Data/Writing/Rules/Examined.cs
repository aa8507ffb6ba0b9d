using Catalogue.Data.Offers;

namespace Catalogue.Data.Writing.Rules;

/// <summary>What the rules check: a content, its offer (null for a new one), the working catalogue, and the date.</summary>
internal sealed class Examined(
    OfferContent content, Guid? offer, Snapshot.Catalogue working, DateOnly today) : ExaminedTexts(ContentTexts.Of(content))
{
    public OfferContent Content => content;

    public Guid? Offer => offer;

    public Snapshot.Catalogue Working => working;

    public DateOnly Today => today;
}
