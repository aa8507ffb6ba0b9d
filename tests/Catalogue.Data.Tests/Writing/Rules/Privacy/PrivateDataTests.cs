using Catalogue.Data.Organisations;
using static Catalogue.Data.Tests.Writing.Rules.RuleSample;

namespace Catalogue.Data.Tests.Writing.Rules.Privacy;

public sealed class PrivateDataTests
{
    [Theory]
    [InlineData("PRIVATE_EMAIL", "brigitte@gmail.com")]
    [InlineData("PRIVATE_EMAIL", "Speelclub.Brombeer@Hotmail.be")]
    [InlineData("PRIVATE_EMAIL", "onderwijs@telenet.be")]
    [InlineData("PRIVATE_EMAIL", "x@skynet.be")]
    [InlineData("PRIVATE_EMAIL", "x@yahoo.co.uk")]
    [InlineData("PRIVATE_EMAIL", "Jan.Peeters@sint-truiden.be")]
    [InlineData("PRIVATE_EMAIL", "jan.van.den.berg@stad.be")]
    [InlineData("PRIVATE_EMAIL", "j.peeters@stad.be")]
    [InlineData("NAMED_EMAIL", "xanthippe.dhondt@stad.be")]
    [InlineData(null, "onderwijs@sint-truiden.be")]
    [InlineData(null, "flankerend.onderwijs@sint-truiden.be")]
    [InlineData(null, "dienst.jeugd@stad.be")]
    [InlineData(null, "brede-school@mail.stad.be")]
    [InlineData(null, "sterk.landen@saamo.be")]
    [InlineData(null, "bib@hasselt.be")]
    public void Addresses_of_persons_are_found(string? code, string email)
    {
        Assert.Equal(code is null ? [] : [$"contact.email {code}"], Found(Sound with { Contact = new Contact(Email: email) }));
        Assert.Equal(
            code is null ? [] : [$"description.nl {code}"], Found(Sound with { Description = Dutch($"Schrijf naar ({email}). Of bel.") }));
    }

    [Theory]
    [InlineData("0470 12 34 56")]
    [InlineData("0470/12.34.56")]
    [InlineData("0470123456")]
    [InlineData("04 70 12 34 56")]
    [InlineData("+32 470 12 34 56")]
    [InlineData("+32470123456")]
    [InlineData("+32 (0)470 12 34 56")]
    [InlineData("0032 470/12 34 56")]
    [InlineData("32470123456")]
    [InlineData("(0470) 12-34-56")]
    [InlineData("0470\u00A012\u201134\u201156")]
    [InlineData("٠٤٧٠ ١٢ ٣٤ ٥٦")]
    public void Mobile_numbers_are_found_in_any_spelling(string number)
    {
        Assert.Equal(["contact.phone MOBILE_NUMBER"], Found(Sound with { Contact = new Contact(Phone: number) }));
        Assert.Equal(["summary.nl MOBILE_NUMBER"], Found(Sound with { Summary = Dutch($"Bel {number}.") }));
    }

    [Theory]
    [InlineData("011 70 15 64")]
    [InlineData("+32 11 70 15 64")]
    [InlineData("04 223 12 34")]
    [InlineData("02 470 12 34")]
    [InlineData("0800 12 345")]
    [InlineData("BE 0467.123.456")]
    [InlineData("op 10/04/2026 om 14 uur")]
    [InlineData("op 04/12/2026 14 uur")]
    [InlineData("van 04/09/2026-18/12/2026")]
    [InlineData("van 01/04/2026-31/12/2026")]
    [InlineData("2026-04-01 12 34 56")]
    [InlineData("ondernemingsnummer 0467.123.456")]
    [InlineData("BTW: 0467123456")]
    [InlineData("BE04 4701 2345 6789 0")]
    public void Other_numbers_are_left_alone(string number) =>
        Assert.DoesNotContain("summary.nl MOBILE_NUMBER", Found(Sound with { Summary = Dutch($"Zie {number}.") }));

    [Fact]
    public void A_number_of_another_system_is_no_telephone_number() => Assert.Empty(Found(Sound with { ExternalId = "0470123456" }));

    [Theory]
    [InlineData("mevrouw Peeters")]
    [InlineData("Dhr. J. Van den Bossche")]
    [InlineData("de heer D'Hondt")]
    [InlineData("juf Els")]
    [InlineData("Jan Peeters")]
    [InlineData("Fatima El Amrani")]
    [InlineData("coach: Sofie Van de Velde")]
    public void Names_of_persons_are_found(string name)
    {
        Assert.Contains("contact.function.nl CONTACT_PERSON", Found(Sound with { Contact = new Contact(Function: Dutch(name)) }));
        Assert.Contains("summary.nl PERSON_NAMED", Found(Sound with { Summary = Dutch($"Vraag naar {name}.") }));
    }

    [Theory]
    [InlineData("balie onderwijs")]
    [InlineData("Dienst Flankerend Onderwijs")]
    [InlineData("Jongerencoach Sint-Truiden")]
    [InlineData("in de Jan Peetersstraat")]
    [InlineData("Sint-Jan Berchmans")]
    [InlineData("Bibliotheek Utopolis")]
    public void Names_of_services_and_streets_are_left_alone(string name) =>
        Assert.Empty(Found(Sound with { Summary = Dutch($"Kom naar {name}."), Contact = new Contact(Function: Dutch(name)) }));
}
