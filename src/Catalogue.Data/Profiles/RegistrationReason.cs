using Catalogue.Data.Offers;

namespace Catalogue.Data.Profiles;

/// <summary>
/// Yes when registration is open today, by the filter's rule. An offer that opens later, or states nothing, may still fit.
/// </summary>
internal static class RegistrationReason
{
    public static Reason Of(Offer offer, ProfileQuestion asked)
    {
        if (offer.Content.Registration is not { } registration)
            return new Reason(ReasonDimension.Registration, Verdict.Unknown) { Says = "registration.unknown", IsDecisive = false };
        if (registration.IsOpenOn(asked.Today))
            return Open(registration);
        var (opens, closed) = (registration.From ?? asked.Today, registration.Deadline < asked.Today);
        return closed
            ? new Reason(
                ReasonDimension.Registration,
                Verdict.No) { Says = "registration.closed", Words = _ => [registration.Deadline!.Value] }
            : new Reason(
                ReasonDimension.Registration,
                Verdict.No) { Says = "registration.later", Words = _ => [opens], IsDecisive = registration.Deadline < opens };
    }

    private static Reason Open(Registration registration)
    {
        if (registration.Required == false)
            return new Reason(ReasonDimension.Registration, Verdict.Yes) { Says = "registration.free" };
        return registration.Deadline is { } deadline
            ? new Reason(ReasonDimension.Registration, Verdict.Yes) { Says = "registration.until", Words = _ => [deadline] }
            : new Reason(ReasonDimension.Registration, Verdict.Yes) { Says = "registration.open" };
    }
}
