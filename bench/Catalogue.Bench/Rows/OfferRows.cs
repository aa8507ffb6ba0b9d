using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalogue.Bench.Rows;

/// <summary>The same offers every time: each value follows from the row's number.</summary>
internal sealed record OfferRows(Offer[] Rows, Offer[] Levels)
{
    /// <summary>As the schema spells names and values, so that graphql-js needs no resolvers of its own.</summary>
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    private static readonly string[] themes = ["Taalstimulering", "Sport en bewegen", "Welbevinden", "Ouderbetrokkenheid", "STEM", "Cultuur"];
    private static readonly string[] places = ["Brustem", "Zepperen", "Sint-Truiden centrum", "Velm", "Gelinden"];

    public static OfferRows Make() => new([.. Enumerable.Range(1, 20).Select(Row)], [.. Enumerable.Range(1, 100).Select(Row)]);

    public string ToJson() => JsonSerializer.Serialize(this, json);

    private static Offer Row(int number) => new(
        Id: $"0b9c7a10-5d5e-4c1f-9a55-{number:x12}",
        Slug: $"aanbod-nummer-{number}",
        Title: $"Begeleiding {number}: samen aan de slag in de klas",
        Summary: number % 4 == 0 ? null : $"Een traject van {number} weken met een \"brugfiguur\", voor leerlingen, leerkrachten en ouders; ook in het cafétaria.",
        Status: (OfferStatus)(number % 4),
        Language: number % 3 == 0 ? "fr" : "nl",
        MinAgeMonths: number % 5 == 0 ? null : 12 * (number % 7),
        MaxAgeMonths: number % 5 == 0 ? null : 150 + number,
        Price: number % 2 == 0 ? null : number + 0.25,
        Free: number % 2 == 0,
        Themes: [.. Enumerable.Range(number, 3).Select(i => new Theme($"thema-{i % themes.Length}", themes[i % themes.Length]))],
        Schools: [.. Enumerable.Range(number, 3).Select(i => new School($"school-{i}", $"Basisschool De Linde {i}", i % 4 == 0 ? null : 100 + i, PlaceOf(i)))],
        Organisation: new Organisation($"organisatie-{number % 9}", $"Dienst Onderwijs {number % 9}", PlaceOf(number)!));

    private static Place? PlaceOf(int number) => new($"wijk-{number % places.Length}", places[number % places.Length]);
}
