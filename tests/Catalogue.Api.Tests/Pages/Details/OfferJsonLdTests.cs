using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Api.Pages;
using Catalogue.Api.Tests.Server;

namespace Catalogue.Api.Tests.Pages.Details;

/// <summary>What the pages of offers tell programs, held against the members that schema.org has for it.</summary>
[Collection(SeededServer.Collection)]
public sealed partial class OfferJsonLdTests(SeededServer seeded)
{
    // Source: schema.org, each type with its own members and those it inherits.
    private static readonly Dictionary<string, string[]> members = new(StringComparer.Ordinal)
    {
        ["Event"] = ["name", "description", "url", "organizer", "startDate", "endDate", "eventStatus", "inLanguage", "isAccessibleForFree", "location", "audience", "offers", "subEvent"],
        ["Service"] = ["name", "description", "url", "provider", "areaServed", "audience", "offers"],
        ["Organization"] = ["name", "url", "telephone", "email"],
        ["Place"] = ["name", "address", "geo"],
        ["VirtualLocation"] = ["url"],
        ["PostalAddress"] = ["addressCountry", "streetAddress", "postalCode", "addressLocality"],
        ["GeoCoordinates"] = ["latitude", "longitude"],
        ["PeopleAudience"] = ["audienceType", "suggestedMinAge", "suggestedMaxAge"],
        ["Offer"] = ["price", "priceCurrency", "availability"],
        ["AdministrativeArea"] = ["name"],
    };

    // What readers of these types do not do without.
    private static readonly Dictionary<string, string[]> needed = new(StringComparer.Ordinal)
    {
        ["Event"] = ["name", "startDate", "location"],
        ["Service"] = ["name", "provider"],
        ["Place"] = ["name", "address"],
        ["VirtualLocation"] = ["url"],
        ["Offer"] = ["price", "priceCurrency"],
    };

    [Theory]
    [InlineData("nl")]
    [InlineData("fr")]
    public async Task Every_offer_says_what_it_is_in_members_that_its_type_has(string language)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var offer in seeded.Api.Served.Published.Offers)
        {
            var page = await seeded.Api.GetAsync(PageAddresses.For(language).Of(PageKind.Offer, offer.Slug), "text/html");
            var facts = JsonSerializer.Deserialize<JsonElement>(JsonLd().Match(page.Text).Groups["facts"].Value);
            Assert.Equal("https://schema.org", facts.GetProperty("@context").GetString());
            types.Add(facts.GetProperty("@type").GetString()!);
            Check(facts);
        }

        Assert.Equal(["Event", "Service"], types.Order());
    }

    private static void Check(JsonElement thing)
    {
        var type = thing.GetProperty("@type").GetString()!;
        var own = thing.EnumerateObject().Where(member => !member.Name.StartsWith('@')).ToList();
        Assert.Subset(members[type].ToHashSet(StringComparer.Ordinal), own.Select(member => member.Name).ToHashSet(StringComparer.Ordinal));
        Assert.All(needed.GetValueOrDefault(type, []), name => Assert.True(thing.TryGetProperty(name, out _), $"{type} without {name}"));
        foreach (var member in own)
        {
            if (member.Name is "startDate" or "endDate")
                Assert.True(DateTimeOffset.TryParse(member.Value.GetString(), CultureInfo.InvariantCulture, out _));
            if (member.Name is "url")
                Assert.True(Uri.TryCreate(member.Value.GetString(), UriKind.Absolute, out _));
            foreach (var part in member.Value.ValueKind == JsonValueKind.Array ? [.. member.Value.EnumerateArray()] : new[] { member.Value })
            {
                if (part.ValueKind == JsonValueKind.Object)
                    Check(part);
            }
        }
    }

    [GeneratedRegex("<script type=\"application/ld[^>]*>(?<facts>.*?)</script>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex JsonLd();
}
