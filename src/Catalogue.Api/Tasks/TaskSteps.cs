using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalogue.Data.Offers;
using Catalogue.Data.Tasks;
using Catalogue.Data.Texts;

namespace Catalogue.Api.Tasks;

/// <summary>A way to do a task: a ready-made operation of schema/operations/staff, by file name, with its variables as JSON.</summary>
internal sealed record TaskStep(LocalizedText Label, string Operation, JsonObject Given)
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Variables { get; } = Given.ToJsonString(AsWritten);

    /// <summary>The path on this server that opens GraphiQL with the operation.</summary>
    public string Link => $"/graphiql?operation={Operation}&variables={Uri.EscapeDataString(Variables)}";
}

/// <summary>How to do each kind of task, the usual way first. Mutations are prepared with validateOnly.</summary>
internal static class TaskSteps
{
    private static readonly LocalizedText Publish = LocalizedText.InDutchAndEnglish("Publiceren", "Publish");
    private static readonly LocalizedText Look = LocalizedText.InDutchAndEnglish("Bekijken", "Look at it");
    private static readonly LocalizedText Return = LocalizedText.InDutchAndEnglish("Teruggeven", "Give it back");
    private static readonly LocalizedText Change = LocalizedText.InDutchAndEnglish("Aanpassen", "Change it");
    private static readonly LocalizedText Handle = LocalizedText.InDutchAndEnglish("Afhandelen", "Deal with it");
    private static readonly LocalizedText Confirm = LocalizedText.InDutchAndEnglish("Klopt nog", "It still holds");
    private static readonly LocalizedText Ask = LocalizedText.InDutchAndEnglish("Vragen aan de aanbieder", "Ask the provider");
    private static readonly LocalizedText Archive = LocalizedText.InDutchAndEnglish("Archiveren", "Archive");
    private static readonly LocalizedText Merge = LocalizedText.InDutchAndEnglish("Samenvoegen", "Merge");
    private static readonly LocalizedText Translate = LocalizedText.InDutchAndEnglish("Vertalen", "Translate");

    public static ImmutableArray<TaskStep> Of(CuratorTask task) => task.Kind switch
    {
        CuratorTaskKind.Review =>
            [Act(Publish, "publish-offer", task.Offer), LookAt(task.Offer), Act(Return, "return-offer", task.Offer, ("remark", ""))],
        CuratorTaskKind.Feedback =>
        [
            Act(Change, "update-offer", task.Offer, ("content", new JsonObject())),
            Input(
                Handle,
                "handle-report",
                ("report", task.Report!.Id.ToString()),
                ("outcome", "MENDED"),
                ("remark", ""),
                ("validateOnly", true)),
            LookAt(task.Offer),
        ],
        CuratorTaskKind.Overdue or CuratorTaskKind.Due =>
        [
            Act(Confirm, "confirm-offer", task.Offer),
            Input(Ask, "create-confirmation-link", ("offer", task.Offer.Slug), ("validateOnly", true)),
            Act(Change, "update-offer", task.Offer, ("content", new JsonObject())),
            Act(Archive, "archive-offer", task.Offer),
        ],
        CuratorTaskKind.Duplicate => [Input(
            Merge,
            "merge-offers",
            ("from", task.Offer.Slug),
            ("into", task.Twin!.Slug),
            ("validateOnly", true)), LookAt(task.Offer), LookAt(task.Twin)],
        _ => [Act(Translate, "translate-offer", task.Offer, [("language", task.Language!), .. Missing(task)]), LookAt(task.Offer)],
    };

    private static TaskStep LookAt(Offer offer) =>
        new(Look, "offer-to-review", new JsonObject { ["by"] = new JsonObject { ["slug"] = offer.Slug } });

    private static TaskStep Act(
        LocalizedText label, string operation, Offer offer, params IEnumerable<(string Member, JsonNode Value)> further) =>
        Input(label, operation, [("offer", offer.Slug), .. further, ("expectedVersion", offer.Version), ("validateOnly", true)]);

    private static TaskStep Input(LocalizedText label, string operation, params IEnumerable<(string Member, JsonNode Value)> members) =>
        new(
            label,
            operation,
            new JsonObject { ["input"] = new JsonObject(
                members.Select(member => KeyValuePair.Create(member.Member, (JsonNode?)member.Value))) });

    // An empty member for each text that is to be written.
    private static IEnumerable<(string Member, JsonNode Value)> Missing(CuratorTask task) =>
        OfferTexts.CompletenessOf(task.Offer.Content, task.Language!).Missing.Select(field => (field, (JsonNode)JsonValue.Create("")));
}
