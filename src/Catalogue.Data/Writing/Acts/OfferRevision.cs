using Catalogue.Data.Offers;

namespace Catalogue.Data.Writing.Acts;

/// <summary>
/// One save of an offer. Who is the subject of the actor, or the program's own name ("seed", "import", "catalogue"); Name is null when it
/// was not a person. What is the act ("create", "update", "bring back 3"), Content the working content after it.
/// </summary>
public sealed record OfferRevision(
    int Version, OfferStatus Status, string Who, string? Name, DateTimeOffset At, string What, string? Remark, OfferContent Content);
