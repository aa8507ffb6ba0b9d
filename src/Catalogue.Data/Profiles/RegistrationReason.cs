using Catalogue.Data.Offers;

namespace Catalogue.Data.Profiles;

/// <summary>
/// Yes when registration is open today, by the filter's rule. An offer that opens later, or states nothing, may still fit.
/// </summary>
internal static class RegistrationReason
{
    private const string Closed = "registration.closed";
    private const string Later = "registration.later";
    private const string Until = "registration.until";

    public static Judgement? Judge(Offer offer, ProfileQuestion asked)
    {
        if (offer.Content.Registration is not { } registration)
            return new Judgement(Verdict.Unknown, "registration.unknown", IsDecisive: false);
        if (registration.IsOpenOn(asked.Today))
        {
            if (registration.Required == false)
                return new Judgement(Verdict.Yes, "registration.free");
            return new Judgement(Verdict.Yes, registration.Deadline is null ? "registration.open" : Until);
        }

        return registration.Deadline < asked.Today
            ? new Judgement(Verdict.No, Closed)
            : new Judgement(Verdict.No, Later, IsDecisive: registration.Deadline < Opens(registration, asked));
    }

    public static object[] Words(Offer offer, ProfileQuestion asked, Judgement judgement, string language) => judgement.Says switch
    {
        Closed or Until => [offer.Content.Registration!.Deadline!.Value],
        Later => [Opens(offer.Content.Registration!, asked)],
        _ => [],
    };

    private static DateOnly Opens(Registration registration, ProfileQuestion asked) => registration.From ?? asked.Today;
}
