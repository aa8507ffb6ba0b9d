using System.Globalization;

namespace Catalogue.Api.Pages;

/// <summary>Languages by name.</summary>
public static class PageLanguages
{
    /// <summary>
    /// A language (a BCP 47 tag) by its name in Dutch, English or French, where the runtime has one for the page; else by its own name; the
    /// tag itself when it has none.
    /// </summary>
    public static string Name(string tag, PageTexts texts)
    {
        try
        {
            return Culture(tag, texts);
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }

    /// <summary>A language's name for itself, of one that has pages.</summary>
    public static string Own(string tag) => CultureInfo.GetCultureInfo(tag).NativeName;

    private static string Culture(string tag, PageTexts texts)
    {
        var culture = CultureInfo.GetCultureInfo(tag);
        // DisplayName is in the language of the thread, which is that of the machine: only English and its own name can be had at will.
        return texts.Language == "en" ? culture.EnglishName : culture.NativeName;
    }
}
