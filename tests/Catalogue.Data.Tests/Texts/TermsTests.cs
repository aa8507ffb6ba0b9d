using Catalogue.Data.Coverage;
using Catalogue.Data.Offers;
using Catalogue.Data.Organisations;
using Catalogue.Data.Profiles;
using Catalogue.Data.Reports;
using Catalogue.Data.Schedules;
using Catalogue.Data.Schools;
using Catalogue.Data.Tasks;
using Catalogue.Data.Texts;
using Catalogue.Data.Time;

namespace Catalogue.Data.Tests.Texts;

public sealed class TermsTests
{
    [Theory]
    [InlineData("nl", "Kleuteronderwijs")]
    [InlineData("en-GB", "Nursery education")]
    [InlineData("fr", "Enseignement maternel")]
    [InlineData("ar", "الروضة")]
    [InlineData("sw", "Kleuteronderwijs")]
    public void A_value_has_a_label_in_the_language_asked_and_else_in_Dutch(string language, string label) =>
        Assert.Equal(label, Terms.Label(EducationLevel.Nursery, language));

    [Fact]
    public void Every_term_is_there_in_Dutch_and_in_English_and_no_two_of_an_enum_read_the_same()
    {
        foreach (var name in Terms.Enums)
        {
            var texts = Terms.Values(name).Select(value => Terms.Of(name, value)).ToList();
            Assert.All(texts, text => Assert.Equal(("nl", "en"), (text.In("nl").Language, text.In("en").Language)));
            Assert.Equal(texts.Count, texts.Select(text => text.Dutch).Distinct().Count());
        }
    }

    [Fact]
    public void Every_value_of_the_domain_has_a_label()
    {
        AllOf<Verdict>();
        AllOf<AgeBand>();
        AllOf<CoverageDimension>();
        AllOf<ReasonDimension>();
        AllOf<SchoolNetwork>();
        AllOf<EducationLevel>();
        AllOf<TargetGroup>();
        AllOf<OrganisationKind>();
        AllOf<OrganisationType>();
        AllOf<OpeningKind>();
        AllOf<DayOfWeek>();
        AllOf<OfferStatus>();
        AllOf<OfferFreshness>();
        AllOf<CuratorTaskKind>();
        AllOf<ProblemKind>();
        AllOf<ReportOutcome>();
        AllOf<ReportSource>();
        AllOf<OfferPlaceKind>();
        AllOf<PriceUnit>();
        AllOf<HolidayKind>();
        AllOf<ScheduleWeeks>();
    }

    private static void AllOf<TEnum>()
        where TEnum : struct, Enum =>
        Assert.All(Enum.GetValues<TEnum>(), value => Assert.NotEmpty(Terms.Label(value, "nl")));
}
