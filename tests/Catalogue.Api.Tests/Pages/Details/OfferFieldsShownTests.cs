using Catalogue.Api.Pages;
using Catalogue.Api.Tests.Server;
using Catalogue.GraphQL.Language;

namespace Catalogue.Api.Tests.Pages.Details;

/// <summary>Every field of an offer is on its page, or is left out for a reason.</summary>
[Collection(SeededServer.Collection)]
public sealed class OfferFieldsShownTests(SeededServer seeded)
{
    private static readonly Dictionary<string, string> leftOut = new(StringComparer.Ordinal)
    {
        ["id"] = "The slug names the offer in addresses.",
        ["completeness"] = "For whoever translates.",
        ["status"] = "In the published catalogue always the same.",
        ["targetGroups"] = "Shown as targetGroupLabels.",
        ["levels"] = "Shown as levelLabels.",
        ["networks"] = "Shown as networkLabels.",
        ["ageApplies"] = "Without an age, ageLabel is null.",
        ["municipalities"] = "Shown with how much of them, as areas.",
        ["neighbourhoods"] = "Shown as areas.",
        ["citywide"] = "Shown as areas.",
        ["nextCheck"] = "For staff.",
        ["externalId"] = "For other systems.",
        ["version"] = "For whoever writes.",
        ["reports"] = "For staff.",
        ["history"] = "For staff.",
        ["pendingChange"] = "For staff.",
        ["contentCompleteness"] = "For staff.",
        ["embargoUntil"] = "For staff.",
        ["endsAt"] = "For staff.",
        ["freshnessLabel"] = "Said by freshnessNotice where it matters.",
        ["allowedActions"] = "For staff.",
        ["freshness"] = "Shown as lastChecked.",
        ["findings"] = "For staff.",
    };

    [Fact]
    public async Task Every_field_is_asked_or_left_out_for_a_reason()
    {
        var type = (await seeded.Api.AskAsync("{ __type(name: \"Offer\") { fields { name } } }")).Data;
        var known = type.GetProperty("__type").GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()!).ToList();
        var asked = Parser.Parse(new Source(PageQuestions.Document("offer"))).Definitions.OfType<OperationDefinitionNode>().Single()
            .SelectionSet.Selections.OfType<FieldNode>().Single().SelectionSet!.Selections.OfType<FieldNode>().Select(field => field.Name.Value).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(known, field => !asked.Contains(field) && !leftOut.ContainsKey(field));
        Assert.DoesNotContain(asked, leftOut.ContainsKey);
        Assert.Empty(leftOut.Keys.Except(known, StringComparer.Ordinal));
    }
}
