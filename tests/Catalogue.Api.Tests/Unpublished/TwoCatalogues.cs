using System.Text.RegularExpressions;
using Catalogue.Api.Tests.Identity;
using Catalogue.Api.Tests.Server;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Unpublished;

/// <summary>
/// Two servers of the same public catalogue: beside one of them everything that the public may not see was written, of which the other
/// never heard.
/// </summary>
internal sealed partial class TwoCatalogues : IAsyncDisposable
{
    private TwoCatalogues(TestProvider provider, ApiServer told, ApiServer clean) => (Provider, Told, Clean) = (provider, told, clean);

    public TestProvider Provider { get; }

    /// <summary>The one that has what is not to be seen.</summary>
    public ApiServer Told { get; }

    public ApiServer Clean { get; }

    public static async Task<TwoCatalogues> MakeAsync(Random random)
    {
        var clean = await CatalogueTemplate.SeededAsync();
        await clean.ArchiveSomeAsync(random);
        var told = await TestDatabase.CloneAsync(clean.Name);
        await told.HideAsync(random);
        var provider = await TestProvider.StartAsync();
        string[] settings = ["--GraphQL:Batching", "true", .. provider.Settings("city")];
        return new(provider, await ApiServer.StartAsync(told, settings: settings), await ApiServer.StartAsync(clean, settings: settings));
    }

    /// <summary>Asks both the same, and fails unless they answer the same without the word. The answer.</summary>
    public async Task<Answer> AskAsync(Func<HttpRequestMessage> request, string sent)
    {
        var (told, clean) =
            (await Told.SendAsync(request(), Answer.GraphQLResponse), await Clean.SendAsync(request(), Answer.GraphQLResponse));
        MustNotTell(told.Text, sent);
        Assert.True(
            told.Status == clean.Status && Comparable(told.Text) == Comparable(clean.Text),
            $"{sent}\n is answered otherwise where there are drafts:\n{told.Text}\n and without:\n{clean.Text}");
        Assert.Equal(clean.Headers["ETag"], told.Headers["ETag"]);
        return told;
    }

    /// <summary>Fails when an answer tells the word or the number, but for a slug that was sent.</summary>
    public static void MustNotTell(string answer, string sent)
    {
        foreach (var slug in Slugs().Matches(sent).Select(match => match.Value))
            answer = answer.Replace(slug, "", StringComparison.OrdinalIgnoreCase);
        Assert.False(Tells(answer), $"{sent}\n is answered:\n{answer}");
    }

    public static bool Tells(string answer) => Untold().IsMatch(answer);

    public async ValueTask DisposeAsync()
    {
        await Told.DisposeAsync();
        await Clean.DisposeAsync();
        await Provider.DisposeAsync();
    }

    // Where a feed of changes is, it says by the number of all commits.
    private static string Comparable(string answer) => Cursors().Replace(answer, "\"${name}\":\"\"");

    [GeneratedRegex("kwakzalfje-[0-9]+|\"kwakzalfje\"", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Slugs();

    [GeneratedRegex($"{UnpublishedWrites.Word}|[:\\[,]987654(\\.0+)?[,}}\\]]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Untold();

    [GeneratedRegex("\"(?<name>cursor|endCursor|startCursor)\":\"[^\"]*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cursors();
}
