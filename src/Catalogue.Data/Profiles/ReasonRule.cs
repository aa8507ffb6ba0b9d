using Catalogue.Data.Offers;

namespace Catalogue.Data.Profiles;

/// <summary>What a rule says of an offer. Says is the key of the sentence in reasons.json.</summary>
internal readonly record struct Judgement(Verdict Verdict, string Says, bool IsDecisive = true);

/// <summary>
/// The rule of one dimension. Judge returns null when the dimension is not in the profile or does not apply; it runs for every offer of the
/// catalogue, so it makes no objects. Words has the values of the sentence's placeholders in a language (a BCP 47 tag).
/// </summary>
internal sealed record ReasonRule(
    ReasonDimension Dimension,
    Func<Offer, ProfileQuestion, Judgement?> Judge,
    Func<Offer, ProfileQuestion, Judgement, string, object[]> Words);
