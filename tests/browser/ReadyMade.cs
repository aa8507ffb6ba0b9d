using System.Globalization;

namespace Catalogue.Browser.Tests;

/// <summary>The ready-made operations as schema/operations has them.</summary>
internal static class ReadyMade
{
    /// <summary>In the order that the panel shows them: by task, each where its first one stands.</summary>
    public static IEnumerable<string> Titles(string audience) =>
    [
        .. from file in Directory.EnumerateFiles(Path.Combine(Built.RepositoryRoot, "schema", "operations", audience), "*.graphql")
           let lines = File.ReadAllLines(file)
           let title = Values("Titel", lines).Single()
           let order = int.Parse(Values("Volgorde", lines).SingleOrDefault() ?? "1000", CultureInfo.InvariantCulture)
           orderby order, title
           group title by Values("Taak", lines).SingleOrDefault() into ofTask
           from title in ofTask
           select title,
    ];

    private static IEnumerable<string> Values(string name, string[] lines) =>
        from line in lines
        where line.StartsWith($"# {name}: ", StringComparison.Ordinal)
        select line[(name.Length + 4)..].Trim();
}
