using Catalogue.Api.Http.Documents;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Http.Documents;

/// <summary>Documents that are named instead of sent.</summary>
public sealed class DocumentLookUpTests
{
    private const string Hello = "{ hello }";
    private const string Answered = """{"data":{"hello":"Hello, world!"}}""";

    private static readonly string hash = DocumentHash.Of(Hello);

    [Fact]
    public async Task A_query_is_remembered_by_its_hash_and_asked_for_by_GET()
    {
        await using var server = await SmallServer.StartAsync();
        var address = $"extensions={Uri.EscapeDataString(Extension(hash))}";
        var unknown = await server.GetAsync(address);
        Assert.Equal(
            (400, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound"), (unknown.Status, unknown.Errors[0], unknown.Messages[0]));
        Assert.Equal(200, (await server.GetAsync(address, Answer.Json)).Status);
        Assert.Equal(Answered, (await server.PostAsync(Body(hash, Hello))).Text);
        Assert.Equal(Answered, (await server.GetAsync(address)).Text);
        Assert.Equal(Answered, (await server.PostAsync(Body(hash.ToUpperInvariant(), null))).Text);
        Assert.Equal(Answered, (await server.GetAsync($"documentId=sha256:{hash}")).Text);
    }

    [Fact]
    public async Task A_query_may_be_remembered_by_GET()
    {
        await using var server = await SmallServer.StartAsync();
        var extension = Uri.EscapeDataString(Extension(hash));
        Assert.Equal(Answered, (await server.GetAsync($"query={Uri.EscapeDataString(Hello)}&extensions={extension}")).Text);
        Assert.Equal(Answered, (await server.GetAsync($"extensions={extension}")).Text);
    }

    [Fact]
    public async Task A_mutation_that_is_remembered_still_needs_a_POST()
    {
        await using var server = await SmallServer.StartAsync();
        const string Add = "mutation { add(number: 1) }";
        await server.PostAsync(Body(DocumentHash.Of(Add), Add));
        Assert.Equal(405, (await server.GetAsync($"extensions={Uri.EscapeDataString(Extension(DocumentHash.Of(Add)))}")).Status);
        Assert.Equal(1, server.Schema.Sum);
    }

    [Theory]
    [InlineData("{ hello(", 400)]
    [InlineData("{ nothing }", 400)]
    public async Task A_query_that_is_not_valid_is_not_remembered(string text, int status)
    {
        await using var server = await SmallServer.StartAsync();
        Assert.Equal(status, (await server.PostAsync(Body(DocumentHash.Of(text), text))).Status);
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", (await server.PostAsync(Body(DocumentHash.Of(text), null))).Errors[0]);
    }

    [Fact]
    public async Task A_hash_that_is_not_the_query_s_is_refused_and_nothing_remembered()
    {
        await using var server = await SmallServer.StartAsync();
        var other = new string('f', 64);
        var refused = await server.PostAsync(Body(other, Hello), Answer.Json);
        Assert.Equal((400, "PERSISTED_QUERY_HASH_MISMATCH"), (refused.Status, refused.Errors[0]));
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", (await server.PostAsync(Body(other, null))).Errors[0]);
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", (await server.PostAsync(Body(hash, null))).Errors[0]);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"version":2,"sha256Hash":"a"}""")]
    [InlineData("""{"version":"1","sha256Hash":"a"}""")]
    [InlineData("""{"version":1e99,"sha256Hash":"a"}""")]
    [InlineData("""{"version":1}""")]
    [InlineData("""{"version":1,"sha256Hash":7}""")]
    [InlineData("""{"version":1,"sha256Hash":"\ud800"}""")]
    public async Task An_extension_that_is_none_is_refused(string extension)
    {
        await using var server = await SmallServer.StartAsync();
        var answer = await server.PostAsync($$$"""{"query":"{ hello }","extensions":{"persistedQuery":{{{extension}}}}}""");
        Assert.Equal((400, "BAD_REQUEST"), (answer.Status, answer.Errors[0]));
    }

    [Fact]
    public async Task Remembering_may_be_switched_off()
    {
        await using var server = await SmallServer.StartAsync(options => options with { AutomaticPersistedQueries = false });
        var answer = await server.PostAsync(Body(hash, Hello));
        Assert.Equal(("PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported"), (answer.Errors[0], answer.Messages[0]));
        Assert.Equal(Answered, (await server.AskAsync(Hello)).Text);
    }

    [Fact]
    public async Task A_trusted_document_is_named_by_its_id_by_POST_and_GET()
    {
        await using var server = await SmallServer.StartAsync(options => options with { TrustedDocuments = [Hello] });
        Assert.Equal(Answered, (await server.PostAsync($$"""{"documentId":"sha256:{{hash}}"}""")).Text);
        Assert.Equal(Answered, (await server.GetAsync($"documentId=sha256:{hash}")).Text);
        Assert.Equal(Answered, (await server.PostAsync(Body(hash, null))).Text);
    }

    [Theory]
    [InlineData("sha256:e")]
    [InlineData("hello")]
    [InlineData("")]
    public async Task An_unknown_id_is_one_error(string id)
    {
        await using var server = await SmallServer.StartAsync(options => options with { TrustedDocuments = [Hello] });
        var answer = await server.PostAsync($$"""{"documentId":"{{id}}"}""");
        Assert.Equal((400, "PERSISTED_DOCUMENT_NOT_FOUND"), (answer.Status, Assert.Single(answer.Errors)));
    }

    [Fact]
    public async Task An_id_and_a_query_together_are_refused()
    {
        await using var server = await SmallServer.StartAsync(options => options with { TrustedDocuments = [Hello] });
        Assert.Equal("BAD_REQUEST", (await server.PostAsync($$"""{"documentId":"sha256:{{hash}}","query":"{ hello }"}""")).Errors[0]);
    }

    [Fact]
    public async Task Where_only_trusted_documents_run_they_run_however_they_are_named_and_no_other_does()
    {
        await using var server = await SmallServer.StartAsync(
            options => options with { TrustedDocuments = [Hello], OnlyTrustedDocuments = true });
        Assert.Equal(Answered, (await server.PostAsync($$"""{"documentId":"sha256:{{hash}}"}""")).Text);
        Assert.Equal(Answered, (await server.AskAsync(Hello)).Text);
        var other = await server.AskAsync("{ __typename }");
        Assert.Equal((403, "DOCUMENT_NOT_TRUSTED"), (other.Status, other.Errors[0]));
        Assert.Equal(
            "PERSISTED_QUERY_NOT_SUPPORTED", (await server.PostAsync(Body(DocumentHash.Of("{ __typename }"), "{ __typename }"))).Errors[0]);
        using var client = await (await server.ConnectAsync()).InitialiseAsync();
        await client.SubscribeAsync("{ __typename }");
        Assert.Contains("DOCUMENT_NOT_TRUSTED", await client.NextAsync(), StringComparison.Ordinal);
    }

    private static string Extension(string hash) => $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}}""";

    private static string Body(string hash, string? query) => $$"""{{{(query is null ? "" : $"\"query\":\"{query}\",")}}"extensions":{{Extension(hash)}}}""";
}
