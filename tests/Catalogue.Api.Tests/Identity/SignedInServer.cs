using Catalogue.Api.Tests.Server;
using Catalogue.Data.Offers;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Identity;

/// <summary>A server in production that trusts two providers, on the starting data with one draft, whose words nothing else has.</summary>
public sealed class SignedInServer : IAsyncLifetime
{
    public const string Drafted = "typlessen-sint-truiden";
    public const string Word = "Nijlpaarden";

    internal ApiServer Api { get; private set; } = null!;

    internal TestProvider City { get; private set; } = null!;

    internal TestProvider Partners { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        (City, Partners) = (await TestProvider.StartAsync(), await TestProvider.StartAsync());
        Api = await ApiServer.StartAsync(
            await CatalogueTemplate.SeededAsync(),
            new FixedDay(ApiServer.Day),
            [.. City.Settings("city"), .. Partners.Settings("partners"), "--Identity:Providers:partners:RoleClaim", "groups", "--Identity:Providers:partners:OrganisationClaim", "member_of"]);
        await Api.FollowAsync(await Api.Database.SaveAsync(Drafted, $"{Word} tekenen", OfferStatus.Draft));
    }

    public async Task DisposeAsync()
    {
        await Api.DisposeAsync();
        await City.DisposeAsync();
        await Partners.DisposeAsync();
    }
}
