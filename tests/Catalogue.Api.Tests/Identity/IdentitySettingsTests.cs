using Catalogue.Api.Identity;
using Catalogue.Api.Start;
using Microsoft.Extensions.Configuration;

namespace Catalogue.Api.Tests.Identity;

/// <summary>A provider that cannot be is refused at start.</summary>
public sealed class IdentitySettingsTests
{
    [Theory]
    [InlineData("Authority must be the address", "city:Audience", "catalogue")]
    [InlineData("Authority must be the address", "city:Authority", "login", "city:Audience", "catalogue")]
    [InlineData("Authority must begin with https", "city:Authority", "http://login.example", "city:Audience", "catalogue")]
    [InlineData("Audience must be", "city:Authority", "https://login.example")]
    [InlineData("has a claim without a name", "city:Authority", "https://login.example", "city:Audience", "catalogue", "city:RoleClaim", "")]
    [InlineData("in use for development", "Bearer:Authority", "https://login.example", "Bearer:Audience", "catalogue")]
    [InlineData("Scope must hold openid", "city:Authority", "https://login.example", "city:Audience", "catalogue", "city:ClientId", "graphiql", "city:Scope", "profile")]
    [InlineData("Resource must be an absolute address", "city:Authority", "https://login.example", "city:Audience", "catalogue", "city:Resource", "catalogue")]
    public void What_is_wrong_is_told(string sentence, params string[] settings) =>
        Assert.Contains(sentence, Assert.Throws<SettingException>(() => Read(settings)).Message, StringComparison.Ordinal);

    [Fact]
    public void Claims_have_usual_names()
    {
        var provider = Read("city:Authority", "https://login.example", "city:Audience", "catalogue").Providers["city"];
        Assert.Equal(
            ("role", "organisation", "municipality"), (provider.RoleClaim, provider.OrganisationClaim, provider.MunicipalityClaim));
    }

    [Fact]
    public void Without_a_provider_staff_functions_are_off() => Assert.True(Read().IsOff);

    [Fact]
    public void An_unknown_setting_of_a_provider_is_told() => Assert.Equal(
        "There is no setting Identity:Providers:city:Autority. Did you mean \"Identity:Providers:city:Authority\"?",
        Assert.Throws<SettingException>(() => KnownSettings.Check(Configuration("city:Autority", "https://login.example"))).Message);

    private static IdentitySettings Read(params string[] settings) => IdentitySettings.Read(Configuration(settings), isDevelopment: false);

    private static IConfigurationRoot Configuration(params string[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(
            settings.Chunk(2).Select(pair => KeyValuePair.Create($"Identity:Providers:{pair[0]}", (string?)pair[1]))).Build();
}
