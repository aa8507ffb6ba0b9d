namespace Catalogue.Notices;

/// <summary>The texts of licences, by their SPDX ids (LicenseRef-… for those that SPDX does not have), from Texts/.</summary>
internal static class LicenceText
{
    private static readonly string[] Operators = ["AND", "OR"];

    public static string Of(string id)
    {
        using var text = new StreamReader(typeof(LicenceText).Assembly.GetManifestResourceStream(id)!);
        return text.ReadToEnd();
    }

    /// <summary>The licences that an SPDX expression names. Throws NoticeException.</summary>
    public static IReadOnlyList<string> Ids(string name, string expression)
    {
        string[] ids = [.. expression.Split([' ', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Except(Operators)];
        return ids.FirstOrDefault(id => typeof(LicenceText).Assembly.GetManifestResourceInfo(id) is null) is { } unknown
            ? throw new NoticeException(
                $"{name} is under {unknown}, whose text is not here: add it as build/Catalogue.Notices/Texts/{unknown}.txt.")
            : ids;
    }
}
