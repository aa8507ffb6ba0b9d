using System.Text;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Schools;
using Catalogue.Data.Seed;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Tests.Offers;

public sealed class OfferContentJsonTests
{
    private static readonly OfferContent Bare = new()
    {
        Title = LocalizedText.InDutch("Typlessen"),
        Organisation = Guid.Parse("00000000-0000-8000-8000-000000000001"),
        Provenance = new(ProvenanceKind.Example, []),
    };

    [Fact]
    public void Every_offer_of_the_starting_data_is_read_back_as_it_was_written()
    {
        foreach (var offer in SeedFiles.Embedded().Offers)
        {
            var written = OfferContentJson.Write(offer.Content);
            Assert.Equal(written, OfferContentJson.Write(OfferContentJson.Read(Encoding.UTF8.GetBytes(written))));
        }
    }

    [Fact]
    public void Nulls_and_empty_lists_are_left_out()
    {
        Assert.Equal(
            """{"title":"Typlessen","organisation":"00000000-0000-8000-8000-000000000001","ageApplies":true,"allNetworks":false,"provenance":{"kind":"EXAMPLE"}}""",
            OfferContentJson.Write(Bare));
    }

    [Fact]
    public void Lists_that_are_not_there_are_empty()
    {
        var read = OfferContentJson.Read(Encoding.UTF8.GetBytes(OfferContentJson.Write(Bare)));
        Assert.Empty(read.Partners);
        Assert.Empty(read.Areas);
        Assert.Empty(read.Provenance.Sources);
        Assert.True(read.AgeApplies);
    }

    [Fact]
    public void Names_of_values_are_those_of_the_schema()
    {
        var written = OfferContentJson.Write(Bare with
        {
            Levels = [EducationLevel.PreSchool],
            Networks = [SchoolNetwork.GO],
            TargetGroups = [TargetGroup.SchoolStaff],
            Reach = [new(180, ReachUnit.PerWeek, new DateOnly(2006, 9, 1))],
            Areas = [new(Bare.Organisation, Citywide: true, [])],
        });
        Assert.Contains("\"levels\":[\"PRE_SCHOOL\"]", written, StringComparison.Ordinal);
        Assert.Contains("\"networks\":[\"GO\"]", written, StringComparison.Ordinal);
        Assert.Contains("\"targetGroups\":[\"SCHOOL_STAFF\"]", written, StringComparison.Ordinal);
        Assert.Contains("\"reach\":[{\"count\":180,\"unit\":\"PER_WEEK\",\"from\":\"2006-09-01\"}]", written, StringComparison.Ordinal);
        Assert.Contains("\"citywide\":true}]", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_of_a_later_version_is_passed_over()
    {
        var later = OfferContentJson.Write(Bare).Insert(1, "\"colour\":\"red\",");
        Assert.Equal("Typlessen", OfferContentJson.Read(Encoding.UTF8.GetBytes(later)).Title.Dutch);
    }
}
