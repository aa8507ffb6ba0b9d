using System.Globalization;
using Catalogue.Api.Tests.Curation;
using Catalogue.Api.Tests.Server;
using Catalogue.Data.Curation;
using Catalogue.Testing;

namespace Catalogue.Api.Tests.Changes;

/// <summary>
/// Mutations of every noun at random, as an administrator may send them: those by which an entry's answer changes what another one tells
/// come most often. Many are refused, as is right.
/// </summary>
internal sealed class RandomCuration(Func<Data.Snapshot.Catalogue> working, Func<string, Task<Answer?>> send, Random random)
{
    private static readonly string[] Networks = ["GO", "OGO", "VGO"];

    private int count;

    private Data.Snapshot.Catalogue Working => working();

    /// <summary>Whether it was done, as far as an answer tells. Networks begin and end around today.</summary>
    public async Task<bool> DoAsync(DateOnly today)
    {
        var answer = await send($"mutation {{ done: {Mutation(today)} {{ userErrors {{ code path }} }} }}");
        return answer?.Data.GetProperty("done").GetProperty("userErrors").GetArrayLength() == 0;
    }

    /// <summary>An offer given at some schools, public as soon as the server that is asked knows of it.</summary>
    public async Task PublishAtSchoolsAsync()
    {
        var title = $"Op school {++count}";
        var schools = string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Quoted(Pick(Working.Schools).Slug)).Distinct());
        await EventuallyDoneAsync($$"""
            createOffer(input: {idempotencyKey: "{{title}}", content: {title: "{{title}}", summary: "Een voorbeeld.", organisation: "{{Staff.Organisation}}", themes: ["boekstart"], levels: [PRIMARY], schools: [{{schools}}]} })
            """);
        await EventuallyDoneAsync($"publishOffer(input: {{offer: \"op-school-{count}\", idempotencyKey: \"{title}, openbaar\"}})");
    }

    private async Task EventuallyDoneAsync(string mutation)
    {
        Answer? answer = null;
        try
        {
            await Eventually.TrueAsync(async () =>
            {
                answer = await send($"mutation {{ done: {mutation} {{ userErrors {{ code path }} }} }}");
                return answer?.Text.Contains("\"userErrors\":[]", StringComparison.Ordinal) == true;
            });
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{mutation}: {answer?.Text ?? "no answer"}", late);
        }
    }

    private string Mutation(DateOnly today)
    {
        count++;
        var (school, neighbourhood, theme) = (Pick(Working.Schools), Pick(Working.Neighbourhoods), Pick(Working.Themes));
        var (organisation, platform, offer) = (Pick(Working.Organisations), Pick(Working.Platforms), Pick(Working.Offers));
        return random.Next(16) switch
        {
            0 or 1 or 2 => Update("School", "school", school.Slug, $"networks: [{Memberships(today)}]"),
            3 => Update(
                "School",
                "school",
                school.Slug,
                $"neighbourhood: {Maybe(Working.NeighbourhoodsOf(Working.FindMunicipality(school.Municipality)!))}"),
            4 => Update("School", "school", school.Slug, $"municipality: \"{Pick(Working.Municipalities).Slug}\", neighbourhood: null"),
            5 => Update("School", "school", school.Slug, $"name: \"School {count}\""),
            6 => Update("Neighbourhood", "neighbourhood", neighbourhood.Slug, $"borders: [{Some(Working.Neighbourhoods)}]"),
            7 => Update(
                "Neighbourhood",
                "neighbourhood",
                neighbourhood.Slug,
                $"parent: {Maybe(Working.NeighbourhoodsOf(Working.FindMunicipality(neighbourhood.Municipality)!))}"),
            8 => $"createNeighbourhood(input: {{content: {{name: \"Wijk {count}\", kind: WIJK, municipality: \"{Pick(Working.Municipalities).Slug}\"}} }})",
            9 => Update("Theme", "theme", theme.Slug, $"parent: {Maybe(Working.Themes)}"),
            10 => Update("ConsultationPlatform", "consultationPlatform", platform.Slug, $"members: [{Some(Working.Organisations)}]"),
            11 => Update("Organisation", "organisation", organisation.Slug, $"name: \"Dienst {count}\""),
            12 => Retirement(),
            13 => Merge(),
            14 => $"updateOffer(input: {{offer: \"{offer.Slug}\", content: {{schools: [{Some(Working.Schools)}]}} }})",
            _ => $"{(random.Next(3) == 0 ? "archiveOffer" : "publishOffer")}(input: {{offer: \"{offer.Slug}\"}})",
        };
    }

    private static string Update(string noun, string member, string slug, string content) =>
        $"update{noun}(input: {{{member}: \"{slug}\", content: {{{content}}} }})";

    private string Retirement()
    {
        var (noun, member, entry) = Entry();
        return $"{(entry.IsRetired ? "reinstate" : "retire")}{noun}(input: {{{member}: \"{entry.Slug}\"}})";
    }

    private string Merge()
    {
        var (noun, _, from) = Entry();
        var into = Pick<ReferenceEntry>([.. Named(noun)]);
        return noun == "ConsultationPlatform"
            ? Update("Organisation", "organisation", Pick(Working.Organisations).Slug, "description: \"Anders\"")
            : $"merge{noun}s(input: {{from: \"{from.Slug}\", into: \"{into.Slug}\"}})";
    }

    private (string Noun, string Member, ReferenceEntry Entry) Entry()
    {
        var noun = Pick(["School", "Neighbourhood", "Theme", "Organisation", "ConsultationPlatform"]);
        return (noun, char.ToLowerInvariant(noun[0]) + noun[1..], Pick<ReferenceEntry>([.. Named(noun)]));
    }

    private IEnumerable<ReferenceEntry> Named(string noun) => noun switch
    {
        "School" => Working.Schools,
        "Neighbourhood" => Working.Neighbourhoods,
        "Theme" => Working.Themes,
        "Organisation" => Working.Organisations,
        _ => Working.Platforms,
    };

    private string Memberships(DateOnly today)
    {
        var boundary = today.AddDays(random.Next(-3, 20));
        string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return random.Next(4) switch
        {
            0 => $"{{network: {Pick(Networks)}}}",
            1 => $"{{network: {Pick(Networks)}, from: \"{Written(boundary)}\"}}",
            2 => "",
            _ => $"{{network: {Pick(Networks)}, until: \"{Written(boundary)}\"}}, {{network: {Pick(Networks)}, from: \"{Written(boundary.AddDays(random.Next(1, 4)))}\"}}",
        };
    }

    private string Maybe<T>(IReadOnlyList<T> entries)
        where T : ReferenceEntry => entries.Count == 0 || random.Next(4) == 0 ? "null" : Quoted(entries[random.Next(entries.Count)].Slug);

    private string Some<T>(IReadOnlyList<T> entries)
        where T : ReferenceEntry => string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Quoted(entries[random.Next(entries.Count)].Slug)).Distinct());

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private static string Quoted(string slug) => $"\"{slug}\"";
}
