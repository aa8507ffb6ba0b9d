using Catalogue.Data.Offers;

namespace Catalogue.Data.Profiles;

/// <summary>
/// Why an offer fits or does not, in one dimension. A reason that is not decisive does not affect the offer's verdict: it is a wish, or
/// something that the offer does not state and is usually only known later.
/// </summary>
public sealed class Reason
{
    private readonly ReasonRule rule;
    private readonly Judgement judgement;
    private readonly Offer offer;
    private readonly ProfileQuestion asked;

    internal Reason(ReasonRule rule, Judgement judgement, Offer offer, ProfileQuestion asked) =>
        (this.rule, this.judgement, this.offer, this.asked) = (rule, judgement, offer, asked);

    public ReasonDimension Dimension => rule.Dimension;

    public Verdict Verdict => judgement.Verdict;

    public bool IsDecisive => judgement.IsDecisive;

    /// <summary>One sentence in the requested language (a BCP 47 tag), the nearest broader one, or Dutch.</summary>
    public string Sentence(string language) =>
        ReasonSentence.Write(judgement.Says, language, spoken => rule.Words(offer, asked, judgement, spoken));
}
