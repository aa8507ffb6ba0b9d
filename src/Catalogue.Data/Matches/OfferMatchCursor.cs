using System.Globalization;
using Catalogue.Data.Profiles;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Texts;
using Catalogue.Data.Time;

namespace Catalogue.Data.Matches;

/// <summary>
/// A place in a list of matches: verdict, interests and overdue flag, then the offer's cursor in the list by title, separated by points.
/// </summary>
internal sealed record OfferMatchCursor(Verdict Verdict, int Interests, bool IsOverdue, OfferCursor Offer)
{
    private readonly byte[] title = DutchOrder.Key(Offer.Title);

    public static OfferMatchCursor Of(OfferMatch match) =>
        new(match.Verdict, match.Interests, match.IsOverdue, OfferCursor.ByTitle(OfferOrder.ByTitle, match.Offer));

    /// <summary>Throws FilterException for a text that Write did not make.</summary>
    public static OfferMatchCursor Read(string text, string path)
    {
        var parts = text.Split('.');
        if (parts.Length != 4 || !Number(parts[0], out var verdict) || verdict > (int)Verdict.No || !Number(parts[1], out var interests)
            || parts[2] is not ("0" or "1"))
            throw FilterException.Cursor(path, "This is not a cursor of offers for a profile: pass on one that this API gave, unchanged.");
        return new((Verdict)verdict, interests, parts[2] == "1", OfferCursor.Read(parts[3], OfferOrder.ByTitle, path));
    }

    public string Write() =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)Verdict}.{Interests}.{(IsOverdue ? 1 : 0)}.{Offer.Write()}");

    /// <summary>Negative when this place is before the match.</summary>
    public int CompareTo(OfferMatch match)
    {
        if (Verdict != match.Verdict)
            return Verdict.CompareTo(match.Verdict);
        if (Interests != match.Interests)
            return match.Interests.CompareTo(Interests);
        if (IsOverdue != match.IsOverdue)
            return IsOverdue.CompareTo(match.IsOverdue);
        return DutchOrder.Compare(title, Offer.Id, DutchOrder.Key(match.Offer.Content.Title.Dutch), match.Offer.Id);
    }

    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
