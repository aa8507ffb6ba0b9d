using Catalogue.Api.Start;
using Microsoft.Extensions.Configuration;

namespace Catalogue.Api.Tests.Start;

/// <summary>A setting that this program does not have is refused, where it is this program's to say so.</summary>
public sealed class KnownSettingsTests
{
    [Theory]
    [InlineData("Limits:Depht", "There is no setting Limits:Depht. Did you mean \"Limits:Depth\"?")]
    [InlineData("Limits:WebSockets:Conections", "There is no setting Limits:WebSockets:Conections. Did you mean \"Limits:WebSockets:Connections\"?")]
    [InlineData("limits:eventstreams:keepalives", "There is no setting Limits:EventStreams:keepalives. Did you mean \"Limits:EventStreams:KeepAlive\"?")]
    [InlineData("GraphQL:Batchin", "There is no setting GraphQL:Batchin. Did you mean \"GraphQL:Batching\"?")]
    [InlineData("GraphQL:Clock", "There is no setting GraphQL:Clock.")]
    [InlineData("GraphQL:Limits:Depth", "There is no setting GraphQL:Limits.")]
    [InlineData("Catalogue:DataFoldr", "There is no setting Catalogue:DataFoldr. Did you mean \"Catalogue:DataFolder\"?")]
    [InlineData("Limit:Depth", "There is no setting Limit. Did you mean \"Limits\"?")]
    [InlineData("Catalog:DataFolder", "There is no setting Catalog. Did you mean \"Catalogue\"?")]
    [InlineData("ConnectionStrings:Catalog", "There is no setting ConnectionStrings:Catalog. Did you mean \"ConnectionStrings:Catalogue\"?")]
    public void An_unknown_name_is_told_with_the_nearest_known_one(string name, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<SettingException>(() => Check(name)).Message);

    [Theory]
    [InlineData("Limits:Depth")]
    [InlineData("limits:depth")]
    [InlineData("Limits:EventStreams:KeepAlive")]
    [InlineData("GraphQL:MaxAge")]
    [InlineData("Catalogue:PostgresBinaries")]
    [InlineData("ConnectionStrings:Catalogue")]
    [InlineData("ConnectionStrings:Orders")]
    [InlineData("Logging:LogLevel:Default")]
    [InlineData("Kestrel:Endpoints:Https:Url")]
    [InlineData("AllowedHosts")]
    [InlineData("urls")]
    [InlineData("LIMIT")]
    [InlineData("CATALOGUE_PORT")]
    [InlineData("Otel:Endpoint")]
    public void What_is_known_or_of_others_is_let_be(string name) => Check(name);

    [Fact]
    public void Another_connection_string_is_of_others_once_ours_is_there() =>
        Check("ConnectionStrings:Catalogue", "ConnectionStrings:Catalog");

    private static void Check(params string[] names) =>
        KnownSettings.Check(
            new ConfigurationBuilder().AddInMemoryCollection(names.Select(name => KeyValuePair.Create(name, (string?)"1"))).Build());
}
