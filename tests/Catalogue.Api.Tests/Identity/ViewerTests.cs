using Catalogue.Api.Tests.Server;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Api.Tests.Identity;

/// <summary>Whoever signs in is who the token says, whichever provider and transport it comes by.</summary>
public sealed class ViewerTests(SignedInServer server) : IClassFixture<SignedInServer>
{
    private const string Question = "{ viewer { name role organisation { slug } municipality { slug } } }";

    [Fact]
    public async Task Without_a_token_there_is_no_viewer() =>
        Assert.Equal("""{"data":{"viewer":null}}""", (await server.Api.AskAsync(Question)).Text);

    [Theory]
    [InlineData("editor", "EDITOR")]
    [InlineData("CURATOR", "CURATOR")]
    [InlineData("Administrator", "ADMINISTRATOR")]
    public async Task The_role_is_that_of_the_token(string claim, string role) =>
        Assert.Equal($$$$$"""{"data":{"viewer":{"name":"Jo Peeters","role":"{{{{{role}}}}}","organisation":null,"municipality":{"slug":"sint-truiden"}}}}""",
            (await server.Api.AskAsAsync(server.City.Bearer(claim, ("municipality", "sint-truiden")), Question)).Text);

    [Fact]
    public async Task Of_several_roles_the_greatest_counts() =>
        Assert.Contains(
            "CURATOR",
            (await server.Api.AskAsAsync("Bearer " + server.City.Token([("role", new[] { "editor", "curator", "guest" })]), Question)).Text,
            StringComparison.Ordinal);

    [Fact]
    public async Task A_second_provider_has_claims_of_its_own()
    {
        var organisation = server.Api.Served.Published.Organisations[0].Slug;
        var token = server.Partners.Token([("groups", "editor"), ("role", "administrator"), ("member_of", organisation)]);
        Assert.Equal($$$$$"""{"data":{"viewer":{"name":"Jo Peeters","role":"EDITOR","organisation":{"slug":"{{{{{organisation}}}}}"},"municipality":null}}}""", (await server.Api.AskAsAsync("Bearer " + token, Question)).Text);
    }

    [Fact]
    public async Task A_connection_is_signed_in_by_its_first_message()
    {
        using var socket = await server.Api.ConnectAsync();
        await socket.SendAsync($$$"""{"type":"connection_init","payload":{"Authorization":"{{{server.City.Bearer("curator")}}}"}}""");
        Assert.Equal("""{"type":"connection_ack"}""", await socket.NextAsync());
        await socket.SubscribeAsync("{ viewer { role } }");
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"viewer":{"role":"CURATOR"}}}}""", await socket.NextAsync());
    }

    [Fact]
    public async Task An_answer_to_somebody_is_for_nobody_else()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString(Question));
        request.Headers.TryAddWithoutValidation("Authorization", server.City.Bearer("editor"));
        var answer = await server.Api.SendAsync(request, Answer.GraphQLResponse);
        Assert.Equal(StatusCodes.Status200OK, answer.Status);
        Assert.Equal(["private", "no-store"], answer.Headers["Cache-Control"].SelectMany(value => value.Split(", ")).OrderDescending());
        Assert.Empty(answer.Headers["ETag"]);

        // Nor is that nobody asks.
        var anonymous = await server.Api.GetAsync("/graphql?query=" + Uri.EscapeDataString(Question));
        Assert.Empty(anonymous.Headers["ETag"]);
        Assert.Contains("no-store", Assert.Single(anonymous.Headers["Cache-Control"]), StringComparison.Ordinal);
        var shared = await server.Api.GetAsync("/graphql?query=" + Uri.EscapeDataString("{ themes { slug } }"));
        Assert.NotEmpty(shared.Headers["ETag"]);
        Assert.Contains("Authorization", shared.Headers["Vary"]);
    }

    [Fact]
    public async Task A_page_of_another_site_may_send_a_token()
    {
        var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", "https://school.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        var answer = await server.Api.SendAsync(request);
        Assert.Contains("authorization", Assert.Single(answer.Headers["Access-Control-Allow-Headers"]), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(answer.Headers["Access-Control-Allow-Credentials"]);
    }
}
