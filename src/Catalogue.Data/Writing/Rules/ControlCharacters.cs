using System.Globalization;
using Catalogue.Data.Curation;

namespace Catalogue.Data.Writing.Rules;

/// <summary>Invalid characters: controls and lone surrogates. Line ends and tabs are only allowed in a text of several lines.</summary>
internal static class ControlCharacters
{
    public static readonly Rule Rule = new(
        "CONTROL_CHARACTERS",
        FindingSeverity.Error,
        "Er staat een onzichtbaar stuurteken in (U+{0}, teken {1}): typ de tekst opnieuw of plak hem zonder opmaak.",
        "There is an invisible control character in it (U+{0}, character {1}): type the text again, or paste it without formatting.",
        offer => from text in offer.TextsToLint
                 let place = First(text)
                 where place >= 0
                 select new Found(text.Path, ((int)text.Text[place]).ToString("X4", CultureInfo.InvariantCulture), place + 1));

    private static int First(ContentText text)
    {
        var mayBreak = text.IsTranslated && text.Member is not "title" and not "name";
        for (var at = 0; at < text.Text.Length; at++)
        {
            var letter = text.Text[at];
            if (char.IsControl(letter) && !(mayBreak && letter is '\n' or '\r' or '\t'))
                return at;
            if (char.IsHighSurrogate(letter) && at + 1 < text.Text.Length && char.IsLowSurrogate(text.Text[at + 1]))
                at++;
            else if (char.IsSurrogate(letter))
                return at;
        }

        return -1;
    }
}
