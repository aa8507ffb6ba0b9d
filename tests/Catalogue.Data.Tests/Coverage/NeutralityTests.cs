using Catalogue.Data.Coverage;
using Catalogue.Data.Organisations;
using Catalogue.Data.Schools;
using Catalogue.Data.Tests.Snapshot;

namespace Catalogue.Data.Tests.Coverage;

public sealed class NeutralityTests
{
    private readonly Sample sample = new();

    [Fact]
    public void What_a_city_organises_or_funds_for_one_network_is_told_by_network()
    {
        var (city, other) = (sample.Municipality("city"), sample.Municipality("other"));
        var paying = sample.Organisation("paying", municipality: city);
        var elsewhere = sample.Organisation("elsewhere", municipality: other);
        var guest = sample.Organisation("guest", OrganisationKind.External);
        sample.Offer("organised", content => content with { Organisation = paying.Id, Networks = [SchoolNetwork.GO] });
        sample.Offer("funded", content => content with { Organisation = guest.Id, Funders = [paying.Id], Networks = [SchoolNetwork.VGO] });
        sample.Offer("both", content => content with { Organisation = paying.Id, Networks = [SchoolNetwork.GO, SchoolNetwork.VGO] });
        sample.Offer("all", content => content with { Organisation = paying.Id, AllNetworks = true });
        sample.Offer("untold", content => content with { Organisation = paying.Id });
        sample.Offer("not paid", content => content with { Organisation = guest.Id, Networks = [SchoolNetwork.GO] });
        sample.Offer(
            "past", content => content with { Organisation = paying.Id, Networks = [SchoolNetwork.GO], ValidUntil = new(2020, 1, 1) });
        sample.Offer("of another city", content => content with { Organisation = elsewhere.Id, Networks = [SchoolNetwork.GO] });

        var one = Of(city.Id);
        Assert.Equal((5, 1, 2), (one.Paid, one.NetworkUnknown, one.OneNetwork));
        Assert.Equal("organised", Titles(one, SchoolNetwork.GO));
        Assert.Equal("", Titles(one, SchoolNetwork.OGO));
        Assert.Equal("funded", Titles(one, SchoolNetwork.VGO));
        Assert.Equal("of another city, organised", Titles(Of(null), SchoolNetwork.GO));
    }

    [Fact]
    public void A_school_whose_network_is_not_known_leaves_it_open_whether_there_is_one_only()
    {
        var city = sample.Municipality("city");
        var paying = sample.Organisation("paying", municipality: city);
        var (go, vgo) = (sample.School("go", city, null, new NetworkMembership(SchoolNetwork.GO)), sample.School("vgo", city, null, new NetworkMembership(SchoolNetwork.VGO)));
        var none = sample.School("none", city, null);
        sample.Offer("one", content => content with { Organisation = paying.Id, Schools = [go.Id] });
        sample.Offer("one and who knows", content => content with { Organisation = paying.Id, Schools = [go.Id, none.Id] });
        sample.Offer("two and who knows", content => content with { Organisation = paying.Id, Schools = [go.Id, vgo.Id, none.Id] });

        var neutrality = Of(null);
        Assert.Equal((3, 1), (neutrality.Paid, neutrality.NetworkUnknown));
        Assert.Equal("one", Titles(neutrality, SchoolNetwork.GO));
    }

    private static string Titles(Neutrality neutrality, SchoolNetwork network) =>
        string.Join(", ", neutrality.OnlyFor(network).Select(offer => offer.Content.Title.Dutch));

    private Neutrality Of(Guid? municipality) => new(sample.Catalogue, municipality, Sample.Today);
}
