using System.Text.RegularExpressions;

namespace Catalogue.House.Tests;

/// <summary>Folders of the data stand in one order, which ARCHITECTURE.md tells with its reasons, and use only those before them.</summary>
public sealed partial class FolderOrderTests
{
    private const string Data = "src/Catalogue.Data";

    private static readonly (string Place, string Folder)[] told = [.. Repository.Section("ARCHITECTURE.md", "The folders of the data")
        .Select(line => Row().Match(line)).Where(row => row.Success).Select(row => (row.Groups["place"].Value, row.Groups["folder"].Value))];

    private static readonly string[] ordered = [.. told.Where(row => row.Place != "–").Select(row => row.Folder)];
    private static readonly string[] outside = [.. told.Where(row => row.Place == "–").Select(row => row.Folder)];

    [Fact]
    public void Every_folder_has_one_place_in_the_order_or_is_told_to_stand_outside_of_it()
    {
        Assert.Equal(Folders(), told.Select(row => row.Folder).Order(StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(1, ordered.Length).Select(place => $"{place}"), told.Take(ordered.Length).Select(row => row.Place));
    }

    [Fact]
    public void All_code_stands_in_a_folder() =>
        Assert.DoesNotContain(Repository.Files(Data, "*.cs"), file => Folder(file).EndsWith(".cs", StringComparison.Ordinal));

    [Fact]
    public void A_folder_uses_only_those_before_it() =>
        Assert.Empty(
            from use in Uses()
            let user = Array.IndexOf(ordered, use.User)
            where user >= 0 && Array.IndexOf(ordered, use.Used) > user
            select $"{use.User} -> {use.Used}: {use.File}");

    [Fact]
    public void Of_those_outside_of_the_order_the_database_alone_is_used_by_the_others() =>
        Assert.Empty(
            from use in Uses()
            where use.Used is "Embedded" or "Migrations" && !(outside.Contains(use.User) || use.User == use.Used)
            select $"{use.User} -> {use.Used}: {use.File}");

    private static string[] Folders() =>
        [.. Repository.Files(Data, "*.cs").Select(Folder).Distinct().Order(StringComparer.Ordinal)];

    private static string Folder(string file) => file.Split('/')[2];

    // By their usings, and by names that begin with the namespace.
    private static IEnumerable<(string User, string Used, string File)> Uses()
    {
        var names = new Regex(
            $@"(?<![\w.]|///.*)(?:(?:Catalogue\.)?Data\.)?(?<folder>{string.Join('|', Folders())})\.[A-Z]|^using [^;]*\bData\.(?<folder>\w+)",
            RegexOptions.Multiline | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(10));
        return
            from file in Repository.Files(Data, "*.cs")
            from used in names.Matches(Repository.Text(file)).Select(name => name.Groups["folder"].Value).Distinct()
            select (Folder(file), used, file);
    }

    [GeneratedRegex(@"^\| (?<place>\d+|–) \| `(?<folder>\w+)/` \|", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}
