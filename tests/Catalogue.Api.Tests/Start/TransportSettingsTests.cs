using Catalogue.Api.Start;
using Microsoft.Extensions.Configuration;

namespace Catalogue.Api.Tests.Start;

/// <summary>"GraphQL" and "Limits" of the configuration.</summary>
public sealed class TransportSettingsTests
{
    [Fact]
    public void What_is_set_is_read_and_the_rest_keeps_its_default()
    {
        var options = Read(
            ("Limits:Depth", "9"),
            ("Limits:ListItems", "77"),
            ("Limits:Time", "00:00:03"),
            ("Limits:EventStreams:Connections", "7"),
            ("Limits:KeptAnswerBytes", "0"),
            ("Limits:Work:UnitsPerSecond", "0"),
            ("Limits:Work:Heavy", "3"),
            ("GraphQL:Batching", "true"),
            ("GraphQL:OnlyTrustedDocuments", "true"));
        Assert.Equal(
            (9, 77, TimeSpan.FromSeconds(3)),
            (options.Limits.Validation.MaxDepth, options.Limits.Validation.MaxListItems, options.Limits.Time));
        Assert.Equal(
            (7, TimeSpan.FromSeconds(30), 5000),
            (options.Limits.EventStreams.Connections, options.Limits.EventStreams.OpeningTime, options.Limits.WebSockets.Connections));
        Assert.Equal(0, options.Limits.KeptAnswerBytes);
        Assert.Equal((0, 3, 64), (options.Limits.Work.UnitsPerSecond, options.Limits.Work.Heavy, options.Limits.Work.WaitingPerClient));
        Assert.True(options is { Batching: true, OnlyTrustedDocuments: true, AutomaticPersistedQueries: true });
        Assert.NotEmpty(options.TrustedDocuments);
    }

    [Theory]
    [InlineData("Limits:Depth", "0", "Limits:Depth must be at least 1")]
    [InlineData("Limits:Cost", "-1", "Limits:Cost must be at least 1")]
    [InlineData("Limits:Time", "-00:00:01", "Limits:Time must be a time")]
    [InlineData("Limits:WebSockets:KeepAlive", "0", "Limits:WebSockets:KeepAlive must be a time")]
    [InlineData("GraphQL:MaxAge", "-00:00:01", "GraphQL:MaxAge must be a time")]
    [InlineData("GraphQL:StaleIfError", "2.00:00:00", "GraphQL:StaleIfError must be a time")]
    [InlineData("GraphQL:StaleWhileRevalidate", "-00:00:01", "GraphQL:StaleWhileRevalidate must be a time")]
    [InlineData("Limits:KeptAnswerBytes", "-1", "Limits:KeptAnswerBytes must be at least 1")]
    [InlineData("Limits:Work:UnitsPerSecond", "-1", "Limits:Work:UnitsPerSecond must be at least 1")]
    [InlineData("Limits:Work:AtOnce", "-1", "Limits:Work:AtOnce must be at least 1")]
    [InlineData("Limits:Work:Burst", "0", "Limits:Work:Burst must be at least 1")]
    [InlineData("Limits:Depth", "deep", "'Limits:Depth'")]
    [InlineData("GraphQL:Batching", "maybe", "'GraphQL:Batching'")]
    public void A_setting_that_cannot_be_is_named(string name, string value, string message) =>
        Assert.Contains(message, Assert.Throws<SettingException>(() => Read((name, value))).Message, StringComparison.Ordinal);

    private static Catalogue.Api.Http.TransportOptions Read(params (string Name, string Value)[] settings) => TransportSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build(),
        TimeProvider.System);
}
