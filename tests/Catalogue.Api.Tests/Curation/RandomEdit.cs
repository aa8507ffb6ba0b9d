using System.Collections.Immutable;

namespace Catalogue.Api.Tests.Curation;

/// <summary>
/// One of many edits that curators make at random, told by its number in the title, or in the remark. One that is sent once has no key:
/// when its connection breaks, nobody knows whether it was done.
/// </summary>
internal sealed record RandomEdit(int Number, int Curator, int Offer, string Action, bool IsSentOnce)
{
    private static readonly string[] Acts = ["submit", "publish", "return", "archive", "restore", "confirm"];

    public string Words => $"Bewerking {Number}";

    /// <summary>What tells it in the history: what was done, and the words where it has any.</summary>
    public string Told => Action is "update" or "return" ? $"{Action} {Words}" : Action;

    public string Mutation(string slug)
    {
        var more = Action switch
        {
            "update" => $", content: {{ title: \"{Words}\", capacity: {Number} }}",
            "return" => $", remark: \"{Words}\"",
            _ => "",
        };
        var key = IsSentOnce ? "" : $", idempotencyKey: \"sleutel {Number}\"";
        return $"mutation {{ {Action}Offer(input: {{ offer: \"{slug}\"{more}{key} }}) {{ userErrors {{ code message }} }} }}";
    }

    public static ImmutableArray<RandomEdit> Plan(Random random, int edits, int curators, int offers) =>
    [
        .. Enumerable.Range(1, edits).Select(number =>
        {
            var action = random.Next(2) == 0 ? "update" : Acts[random.Next(Acts.Length)];
            return new RandomEdit(number, random.Next(curators), random.Next(offers), action, action == "update" && random.Next(5) == 0);
        }),
    ];
}
