using System.Globalization;
using Catalogue.Data.Reports;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Tasks;

/// <summary>A task as one sentence, in Dutch and English.</summary>
public static class CuratorTaskSentence
{
    private const int MostOfMessage = 200;

    private static readonly LocalizedText Review = LocalizedText.InDutchAndEnglish(
        "‘{0}’ wacht sinds {1} op nazicht.", "‘{0}’ waits for a review since {1}.");
    private static readonly LocalizedText Visitor = LocalizedText.InDutchAndEnglish(
        "Een bezoeker meldt over ‘{0}’: “{2}”", "A visitor reports of ‘{0}’: “{2}”");
    private static readonly LocalizedText Provider = LocalizedText.InDutchAndEnglish(
        "De aanbieder meldt over ‘{0}’: “{2}”", "The provider reports of ‘{0}’: “{2}”");
    private static readonly LocalizedText Overdue = LocalizedText.InDutchAndEnglish(
        "‘{0}’ moest tegen {1} nagekeken zijn.", "‘{0}’ was to be checked by {1}.");
    private static readonly LocalizedText Due = LocalizedText.InDutchAndEnglish(
        "‘{0}’ moet tegen {1} nagekeken worden.", "‘{0}’ is to be checked by {1}.");
    private static readonly LocalizedText Duplicate =
        LocalizedText.InDutchAndEnglish("‘{0}’ lijkt sterk op ‘{2}’.", "‘{0}’ is much like ‘{2}’.");
    private static readonly LocalizedText Untranslated = LocalizedText.InDutchAndEnglish(
        "‘{0}’ is nog niet helemaal vertaald ({2}).", "‘{0}’ is not wholly translated yet ({2}).");

    /// <summary>Language is a BCP 47 tag.</summary>
    public static string Of(CuratorTask task, string language)
    {
        var sentence = Form(task).In(language);
        var culture = CultureInfo.GetCultureInfo(sentence.Language);
        return string.Format(
            culture,
            sentence.Text,
            task.Offer.Content.Title.Dutch,
            (task.Due ?? task.Since)?.ToString("d MMMM yyyy", culture),
            task.Report is { } report ? Shown(report.Message) : task.Twin?.Content.Title.Dutch ?? task.Language);
    }

    private static LocalizedText Form(CuratorTask task) => task.Kind switch
    {
        CuratorTaskKind.Review => Review,
        CuratorTaskKind.Feedback => task.Report!.Source == ReportSource.Provider ? Provider : Visitor,
        CuratorTaskKind.Overdue => Overdue,
        CuratorTaskKind.Due => Due,
        CuratorTaskKind.Duplicate => Duplicate,
        _ => Untranslated,
    };

    private static string Shown(string message)
    {
        var line = message.ReplaceLineEndings(" ");
        return line.Length <= MostOfMessage ? line : line[..MostOfMessage].TrimEnd() + "…";
    }
}
