using System.Text.RegularExpressions;

namespace Catalogue.Notices;

/// <summary>The npm packages in a page, as Vite lists them (`build.license`), and what they say of the work of others.</summary>
internal static partial class PagePackages
{
    /// <summary>List is Vite's, modules the folder in which npm put the packages. Throws NoticeException.</summary>
    public static void Add(NoticesFile notices, string list, string modules)
    {
        var (page, text) = (Path.GetFileName(Path.GetDirectoryName(list)), File.ReadAllText(list));
        var packages = Package().Matches(text);
        if (packages.Count == 0)
            return;
        notices.Add($"npm packages in the page /{page}", text);
        foreach (Match package in packages)
        {
            var name = package.Groups["name"].Value;
            // Some ship without a text of the licence that they name.
            if (package.Groups["text"].Value.Trim().Length == 0)
                notices.AddText(name, package.Groups["licence"].Value);
            foreach (var notice in NoticeFiles.In(Path.Combine(modules, name)))
                notices.Add($"{name}, in the page /{page}: {Path.GetFileName(notice)}", File.ReadAllText(notice));
        }
    }

    [GeneratedRegex(
        @"^## (?<name>\S+) - \S+ \((?<licence>[^\n]+)\)\n(?<text>.*?)(?=^## \S+ - |\z)",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Package();
}
