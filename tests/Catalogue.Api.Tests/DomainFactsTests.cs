using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests;

/// <summary>
/// What the city pages say of each entry, asked through the API. Rows are numbered as in DomainRowsTests, which finds the same entries by
/// filters.
/// </summary>
[Collection(SeededServer.Collection)]
public sealed class DomainFactsTests(SeededServer server)
{
    public static TheoryData<int, string, string, string> Offers => new()
    {
        { 1, "brede-school-sint-truiden", "partners { organisation { slug } role } themes { slug } places { kind } reach { count unit }",
            """{"partners":[{"organisation":{"slug":"vzw-in-z"},"role":"partner in de uitvoering sinds 2014"},{"organisation":{"slug":"lokale-verenigingen-sint-truiden"},"role":"geven activiteiten"}],"themes":[{"slug":"brede-school"},{"slug":"talentontwikkeling"}],"places":[{"kind":"AT_SCHOOL"}],"reach":[{"count":180,"unit":"PER_WEEK"}]}""" },
        { 2, "huiswerkbegeleiding-basisonderwijs-sint-truiden", "schools { slug } reach { count unit from } eligibility free capacity",
            """{"schools":[{"slug":"t-zonnetje"},{"slug":"de-villa"},{"slug":"de-zonnebloem"},{"slug":"het-wijdeland"},{"slug":"klim-op"},{"slug":"schuttershof"},{"slug":"sint-ritaschool"},{"slug":"heilig-hart-sint-trudo"}],"reach":[{"count":100,"unit":"PER_WEEK","from":null},{"count":185,"unit":"TOTAL","from":"2017-01-01"}],"eligibility":"Voor leerlingen met leermoeilijkheden in een van de acht scholen.","free":true,"capacity":8}""" },
        { 3, "septembertoelage-sint-truiden", "organisation { slug kind typeLabel } eligibility registration { deadline documents open } targetGroups",
            """{"organisation":{"slug":"ocmw-sint-truiden","kind":"MUNICIPAL","typeLabel":"OCMW"},"eligibility":"Voor gezinnen met onbetaalde schoolrekeningen, voor kinderen tot en met 18 jaar. De toelage wordt aan de school betaald. Aan te vragen tegen 15 november (2023).","registration":{"deadline":"2023-11-15","documents":["De openstaande schoolrekening"],"open":false},"targetGroups":["PUPILS","PARENTS","FAMILIES_IN_POVERTY"]}""" },
        { 4, "boekstart-sint-truiden", "minAgeMonths maxAgeMonths partners { organisation { slug } } themes { slug parent { slug } } places { name }",
            """{"minAgeMonths":6,"maxAgeMonths":35,"partners":[{"organisation":{"slug":"bibliotheek-sint-truiden"}},{"organisation":{"slug":"consultatiebureau-jonge-kind"}},{"organisation":{"slug":"iedereen-leest"}}],"themes":[{"slug":"boekstart","parent":{"slug":"taalstimulering"}}],"places":[{"name":"Stadsbibliotheek Sint-Truiden"}]}""" },
        { 5, "instapboekjes-sint-truiden", "minAgeMonths levelLabels themes { slug }",
            """{"minAgeMonths":30,"levelLabels":["Voorschools","Kleuteronderwijs"],"themes":[{"slug":"instapboekjes"},{"slug":"kleuterparticipatie"}]}""" },
        { 6, "vorming-onderwijspersoneel-sint-truiden", "ageApplies minAgeMonths maxAgeMonths targetGroupLabels",
            """{"ageApplies":false,"minAgeMonths":null,"maxAgeMonths":null,"targetGroupLabels":["Onderwijspersoneel"]}""" },
        { 7, "typlessen-sint-truiden", "partners { organisation { slug } role } provenance { kind note }",
            """{"partners":[{"organisation":{"slug":"secundaire-scholen-sint-truiden"},"role":"mede-organisator"}],"provenance":{"kind":"PAGE","note":"De pagina zegt niet voor wie de lessen zijn: niveaus, leeftijd (10 tot en met 13 jaar) en inhoud zijn voorbeeld. Ook prijs, plaatsen en inschrijving zijn voorbeeld. De dagen en uren zijn voorbeeld."}}""" },
        { 8, "weerbaarheidstraining-sint-truiden", "title themes { name }",
            """{"title":"Weerbaarheidstrainingen","themes":[{"name":"Weerbaarheid"}]}""" },
        { 9, "inschrijven-kleuterschool-sint-truiden", "targetGroupLabels themes { slug policyBasis policyBasisLabel }",
            """{"targetGroupLabels":["Ouders"],"themes":[{"slug":"communicatie-met-ouders","policyBasis":null,"policyBasisLabel":null},{"slug":"inschrijven-kleuterschool","policyBasis":"DECREE_TASK","policyBasisLabel":"Decretale taak"}]}""" },
        { 10, "anderstalige-nieuwkomers-sint-truiden", "targetGroups themes { name }",
            """{"targetGroups":["NEWCOMERS","PUPILS"],"themes":[{"name":"Anderstalige nieuwkomers (OKAN)"},{"name":"Nederlands leren en oefenen"}]}""" },
        { 11, "onderwijs-arbeidsmarkt-sint-truiden", "themes { name }",
            """{"themes":[{"name":"Ongekwalificeerde uitstroom tegengaan"},{"name":"Schoolloopbaan en arbeidsmarkt"}]}""" },
        { 13, "leerplichtcontrole-sint-truiden", "themes { slug policyBasis }",
            """{"themes":[{"slug":"leerplicht","policyBasis":"DECREE_TASK"}]}""" },
        { 13, "spijbelen-tegengaan-sint-truiden", "themes { slug policyBasis }",
            """{"themes":[{"slug":"spijbelen","policyBasis":"DECREE_TASK"}]}""" },
        { 14, "stagebeleid-sint-truiden", "partners { organisation { name } }",
            """{"partners":[{"organisation":{"name":"Personeelsdienst stad Sint-Truiden"}}]}""" },
        { 15, "jongerencoach-sint-truiden", "themes { slug }",
            """{"themes":[{"slug":"jongerencoaching"},{"slug":"ongekwalificeerde-uitstroom"}]}""" },
        { 16, "talentontwikkeling-buitengewoon-basisonderwijs-sint-truiden", "levelLabels",
            """{"levelLabels":["Buitengewoon onderwijs","Lager onderwijs"]}""" },
        { 17, "onderwijscel-sint-truiden", "title organisation { slug } themes { slug }",
            """{"title":"Onderwijscel","organisation":{"slug":"dienst-flankerend-onderwijs-sint-truiden"},"themes":[{"slug":"overleg"}]}""" },
        { 18, "actieplan-tegen-pesten-sint-truiden", "title themes { name }",
            """{"title":"Actieplan tegen pesten","themes":[{"name":"Pesten tegengaan"}]}""" },
        { 19, "zorgoverleg-secundair-sint-truiden", "targetGroups levels ageApplies partners { organisation { slug } }",
            """{"targetGroups":["SCHOOL_STAFF"],"levels":["SECONDARY"],"ageApplies":false,"partners":[{"organisation":{"slug":"secundaire-scholen-sint-truiden"}}]}""" },
        { 20, "leerlingenplatform-sint-truiden", "partners { organisation { slug } role }",
            """{"partners":[{"organisation":{"slug":"lop-sint-truiden"},"role":"mede-organisator"},{"organisation":{"slug":"vlaamse-scholierenkoepel"},"role":"mede-organisator"},{"organisation":{"slug":"jeugddienst-sint-truiden"},"role":"mede-organisator"}]}""" },
        { 22, "in-groei-en-bloei-2006-2007", "validFrom validUntil schoolYears organisation { name } partners { organisation { name } } funders { name typeLabel } eligibility",
            """{"validFrom":"2006-09-01","validUntil":"2007-08-31","schoolYears":["2006-2007"],"organisation":{"name":"Integratiedienst Sint-Truiden"},"partners":[{"organisation":{"name":"Provinciaal Integratiecentrum"}},{"organisation":{"name":"Stadsbibliotheek Sint-Truiden"}},{"organisation":{"name":"Opvangcentrum voor asielzoekers Sint-Truiden"}},{"organisation":{"name":"Lokaal overlegplatform (LOP) Sint-Truiden"}},{"organisation":{"name":"Gastvrij Sint-Truiden (Masala)"}}],"funders":[{"name":"Federaal Impulsfonds voor het Migrantenbeleid","typeLabel":"Fonds"}],"eligibility":"Voor leerlingen van vreemde herkomst of uit kansarme gezinnen."}""" },
        { 22, "in-groei-en-bloei-2007-2008", "validFrom validUntil previousNames themes { slug }",
            """{"validFrom":"2007-09-01","validUntil":"2008-08-31","previousNames":["In groei en bloei"],"themes":[{"slug":"leerondersteuning"},{"slug":"opvoedingsondersteuning"},{"slug":"taalstimulering"}]}""" },
        { 23, "ouderbetrokkenheid-clb-sint-truiden", "validUntil organisation { name } partners { organisation { name } role } funders { slug kind } documents { kind title url } allNetworks levels",
            """{"validUntil":"2007-06-30","organisation":{"name":"Vrij CLB (VCLB) Sint-Truiden"},"partners":[{"organisation":{"name":"CLB GO! Sint-Truiden"},"role":"deelt de medewerker met het VCLB"}],"funders":[{"slug":"stad-sint-truiden","kind":"MUNICIPAL"}],"documents":[{"kind":"EVALUATION","title":"Eindevaluatie","url":null},{"kind":"HANDBOOK","title":"Draaiboek voor andere scholen","url":null}],"allNetworks":true,"levels":["NURSERY","PRIMARY"]}""" },
        { 24, "onderwijsexpert-hasselt", "organisation { slug type } targetGroups levels reach { count unit from of }",
            """{"organisation":{"slug":"ocmw-hasselt","type":"SOCIAL_SERVICE"},"targetGroups":["SOCIAL_WORKERS","PUPILS","PARENTS","NEWCOMERS","FAMILIES_IN_POVERTY","JOB_SEEKERS"],"levels":["SECONDARY","HIGHER","ADULT"],"reach":[{"count":124,"unit":"TOTAL","from":"2021-02-04","of":"mensen die met steun een opleiding volgen"},{"count":52,"unit":"TOTAL","from":"2021-02-04","of":"leerlingen secundair (voorbeeldcijfer)"},{"count":11,"unit":"TOTAL","from":"2021-02-04","of":"graduaatsstudenten (voorbeeldcijfer)"},{"count":24,"unit":"TOTAL","from":"2021-02-04","of":"bachelorstudenten (voorbeeldcijfer)"},{"count":9,"unit":"TOTAL","from":"2021-02-04","of":"masterstudenten (voorbeeldcijfer)"},{"count":12,"unit":"TOTAL","from":"2021-02-04","of":"tweedekansonderwijs (voorbeeldcijfer)"},{"count":16,"unit":"TOTAL","from":"2021-02-04","of":"opleidingen van VDAB (voorbeeldcijfer)"},{"count":40,"unit":"PER_SCHOOL_YEAR","from":"2020-09-01","of":"instroom (voorbeeldcijfer)"},{"count":28,"unit":"PER_SCHOOL_YEAR","from":"2020-09-01","of":"uitstroom (voorbeeldcijfer)"},{"count":31,"unit":"PER_SCHOOL_YEAR","from":"2020-09-01","of":"keuzes voor een knelpuntberoep (voorbeeldcijfer)"}]}""" },
        { 25, "leerwinkel-hasselt", "validFrom organisation { kind } partners { organisation { slug } role }",
            """{"validFrom":"2020-01-01","organisation":{"kind":"EXTERNAL"},"partners":[{"organisation":{"slug":"ocmw-hasselt"},"role":"netwerkpartner"}]}""" },
        { 26, "sterk-onderwijs-landen", "validFrom organisation { name } schools { name network } themes { slug } networkLabels",
            """{"validFrom":"2022-09-01","organisation":{"name":"SAAMO Vlaams-Brabant"},"schools":[{"name":"Vrije Basisschool Sint-Gertrudis","network":"VGO"}],"themes":[{"slug":"buurt-als-leerplek"},{"slug":"netwerk-rond-de-school"},{"slug":"ouders-versterken"},{"slug":"schoolbeleid-en-klaspraktijk"}],"networkLabels":["Gesubsidieerd vrij onderwijs"]}""" },
        { 27, "sterk-onderwijs-machelen", "validFrom organisation { name } schools { name } themes { slug }",
            """{"validFrom":"2023-01-01","organisation":{"name":"SAAMO Vlaams-Brabant"},"schools":[{"name":"Gemeentelijke Basisschool De Fonkel"}],"themes":[{"slug":"buurt-als-leerplek"},{"slug":"netwerk-rond-de-school"},{"slug":"ouders-versterken"},{"slug":"schoolbeleid-en-klaspraktijk"}]}""" },
    };

    public static TheoryData<string, string> Descriptions => new()
    {
        { "brede-school-sint-truiden", "na de schooluren|veilige omgeving van hun eigen school|lokale verenigingen" },
        { "huiswerkbegeleiding-basisonderwijs-sint-truiden", "overeenkomst met acht basisscholen|Opgeleide leerkrachten|vrijwilligersvergoeding|leermoeilijkheden|schoolmoeheid" },
        { "septembertoelage-sint-truiden", "schoolrekening" },
        { "onderwijs-arbeidsmarkt-sint-truiden", "arbeidsmarkt|zonder kwalificatie" },
        { "leerplichtcontrole-sint-truiden", "controleert de leerplicht" },
        { "stagebeleid-sint-truiden", "personeelsdienst van de stad" },
        { "jongerencoach-sint-truiden", "minder jongeren zonder diploma" },
        { "in-groei-en-bloei-2006-2007", "integratiedienst|september 2006|vreemde herkomst|kansarme gezinnen" },
        { "in-groei-en-bloei-2007-2008", "nieuwe aanvraag|onderwijs, opvoedingsondersteuning en taalstimulering" },
        { "ouderbetrokkenheid-clb-sint-truiden", "één medewerker|proefscholen van het basisonderwijs|over de netten heen|extra middelen|draaiboek voor andere scholen" },
        { "onderwijsexpert-hasselt", "halftijdse trajectcoach|maatschappelijk werkers raad|ouder zich omschoolt|nieuwkomers|124 mensen" },
        { "leerwinkel-hasselt", "leervraag|informeert over opleidingen|2020" },
        { "sterk-onderwijs-landen", "2022-2025 is het schoolteam versterken" },
        { "sterk-onderwijs-machelen", "begin 2023" },
    };

    [Theory]
    [MemberData(nameof(Offers))]
    public async Task An_offer_says_what_its_page_says(int row, string slug, string selection, string expected)
    {
        Assert.InRange(row, 1, 28);
        var answer = await server.Api.AskAsync($"{{ offer(by: {{slug: \"{slug}\"}}) {{ {selection} }} }}");
        Assert.Equal(expected, answer.Data.GetProperty("offer").GetRawText());
    }

    [Theory]
    [MemberData(nameof(Descriptions))]
    public async Task What_is_only_told_stands_in_the_description(string slug, string words)
    {
        var answer = await server.Api.AskAsync($"{{ offer(by: {{slug: \"{slug}\"}}) {{ description }} }}");
        var description = answer.Data.GetProperty("offer").GetProperty("description").GetString()!;
        Assert.All(words.Split('|'), word => Assert.Contains(word, description, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_row_but_those_that_are_no_offers_is_in_the_table() =>
        Assert.Equal(Enumerable.Range(1, 28).Except([12, 21, 28]), Offers.Select(row => (int)row[0]).Distinct());

    [Fact]
    public async Task Row_12_each_of_the_eleven_platforms_has_a_subject_and_members()
    {
        var answer = await server.Api.AskAsync(
            "{ consultationPlatforms(filter: {municipalities: \"sint-truiden\"}, first: 100) { nodes { subject members { name } provenance { kind } } } }");
        var platforms = answer.Data.GetProperty("consultationPlatforms").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(11, platforms.Count);
        Assert.All(platforms, platform => Assert.NotEmpty(platform.GetProperty("subject").GetString()!));
        Assert.All(platforms, platform => Assert.NotEqual(0, platform.GetProperty("members").GetArrayLength()));
        Assert.Contains(platforms, platform => platform.GetProperty("provenance").GetProperty("kind").GetString() == "EXAMPLE");
    }

    [Fact]
    public async Task Row_21_the_education_service_is_open_by_appointment_and_closed_on_other_days()
    {
        var answer = await server.Api.AskAsync(
            "{ organisation(by: {slug: \"dienst-flankerend-onderwijs-sint-truiden\"}) { typeLabel coverage { slug } openingHours { kind kindLabel } } }");
        var service = answer.Data.GetProperty("organisation");
        Assert.Equal("Dienst van de stad", service.GetProperty("typeLabel").GetString());
        Assert.Equal(["sint-truiden"], ApiServer.Slugs(service.GetProperty("coverage")));
        var kinds = service.GetProperty("openingHours").EnumerateArray().Select(
            hours => $"{hours.GetProperty("kind")} {hours.GetProperty("kindLabel")}").ToList();
        Assert.Contains("BY_APPOINTMENT Open op afspraak", kinds);
        Assert.Contains("CLOSED Gesloten", kinds);
    }
}
