using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules;

internal static class TextTooLong
{
    // Room for every web address that browsers accept.
    private const int MostOfOthers = 2_000;

    public static readonly Rule Rule = new(
        "TEXT_TOO_LONG",
        FindingSeverity.Error,
        "{0} heeft meer dan {1:N0} tekens: maak het korter, of zet een deel in een ander veld.",
        "{0} has more than {1:N0} characters: shorten it, or put part of it in another field.",
        offer => offer.Texts.Where(text => TextLength.IsBeyond(text.Text, Most(text.Member))).Select(
            text => new Found(text.Path, text.Member, Most(text.Member))));

    public static int Most(string member) => member switch
    {
        "title" => 120,
        "name" => 200,
        "summary" or "subject" => 300,
        "description" => 10_000,
        _ => MostOfOthers,
    };
}
