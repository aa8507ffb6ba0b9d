using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Identity;

/// <summary>The working catalogue is for those who are signed in; drafts are in no answer to anybody else.</summary>
public sealed class WorkingCatalogueTests(SignedInServer server) : IClassFixture<SignedInServer>
{
    private string Id => server.Api.Served.Working.FindOfferBySlug(SignedInServer.Drafted)!.Id.ToString();

    public static TheoryData<string> Paths =>
    [
        """offers(first: 100, filter: {period: {}}) { nodes { title } }""",
        """offers(search: "nijlpaarden") { totalCount nodes { title } }""",
        """offer(by: {slug: "typlessen-sint-truiden"}) { title }""",
        """node(id: "$id") { ... on Offer { title } }""",
        """nodes(ids: ["$id"]) { ... on Offer { title } }""",
        """suggest(text: "nijlp") { text }""",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_draft_is_shown_to_an_editor_who_asks_it_and_to_nobody_else(string path)
    {
        var fields = path.Replace("$id", Id, StringComparison.Ordinal);
        var (anonymous, working) = ($"{{ {fields} }}", $"query @inContext(catalogue: WORKING) {{ {fields} }}");
        var editor = server.City.Bearer("editor");
        Assert.Contains(SignedInServer.Word, (await server.Api.AskAsAsync(editor, working)).Data.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            SignedInServer.Word, (await server.Api.AskAsAsync(editor, anonymous)).Data.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(SignedInServer.Word, (await server.Api.AskAsync(anonymous)).Data.GetRawText(), StringComparison.Ordinal);

        var refused = await server.Api.AskAsync(working);
        Assert.Equal(["UNAUTHENTICATED"], refused.Errors);
        Assert.DoesNotContain(SignedInServer.Word, refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task States_and_due_checks_are_asked_of_the_working_catalogue()
    {
        var editor = server.City.Bearer("editor");
        var drafts = await server.Api.AskAsAsync(
            editor,
            "query @inContext(catalogue: WORKING) { offers(filter: {statuses: DRAFT}) { nodes { slug status } facets(dimensions: ORGANISATIONS) { values { count } } } }");
        var nodes = drafts.Data.GetProperty("offers").GetProperty("nodes");
        Assert.Contains(SignedInServer.Drafted, ApiServer.Slugs(nodes));
        Assert.All(nodes.EnumerateArray(), node => Assert.Equal("DRAFT", node.GetProperty("status").GetString()));
        var counts = drafts.Data.GetProperty("offers").GetProperty("facets")[0].GetProperty("values").EnumerateArray().Select(
            value => value.GetProperty("count").GetInt32());
        Assert.InRange(counts.Sum(), nodes.GetArrayLength(), int.MaxValue);

        var due = await server.Api.AskAsAsync(
            editor, "query @inContext(catalogue: WORKING) { none: offers(filter: {reviewDueBefore: \"1900-01-01\"}) { totalCount } }");
        Assert.Equal(0, due.Data.GetProperty("none").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("statuses: DRAFT", "statuses")]
    [InlineData("statuses: PUBLISHED", "statuses")]
    [InlineData("reviewDueBefore: \"2027-01-01\"", "reviewDueBefore")]
    public async Task Of_the_published_catalogue_they_are_refused(string filter, string name)
    {
        foreach (var authorization in new[] { null, server.City.Bearer("administrator") })
        {
            var answer = await server.Api.AskAsAsync(authorization, $"{{ offers(filter: {{{filter}}}) {{ totalCount }} }}");
            Assert.Equal([$"BAD_USER_INPUT 1:3 path=offers input={name}"], answer.Errors);
        }
    }

    [Fact]
    public async Task A_subscription_follows_the_published_catalogue()
    {
        using var socket = await server.Api.ConnectAsync();
        await socket.SendAsync($$$"""{"type":"connection_init","payload":{"Authorization":"{{{server.City.Bearer("administrator")}}}"}}""");
        Assert.Equal("""{"type":"connection_ack"}""", await socket.NextAsync());
        await socket.SubscribeAsync("subscription @inContext(catalogue: WORKING) { offerChanged { slug } }");
        Assert.Contains("OPERATION_NOT_ALLOWED", await socket.NextAsync(), StringComparison.Ordinal);
    }
}
