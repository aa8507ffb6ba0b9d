using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Acts;
using Catalogue.Testing;
using static Catalogue.Data.Curation.OfferAction;

namespace Catalogue.Data.Tests.Writing.Acts;

/// <summary>
/// Every action on an offer in every state by everybody, done where it may be and refused, with nothing changed, where it may not.
/// </summary>
public sealed class WorkflowTableTests : IAsyncLifetime
{
    private static readonly OfferState[] States =
    [
        new(OfferStatus.Draft, PublicPast.NeverPublic, Update, Submit, Publish, DeleteDraft),
        new(OfferStatus.Draft, PublicPast.IsPublic, Update, Submit, Publish, Archive, Confirm),
        new(OfferStatus.Draft, PublicPast.WasPublic, Update, Submit, Publish, Archive),
        new(OfferStatus.InReview, PublicPast.NeverPublic, Update, Publish, Return),
        new(OfferStatus.InReview, PublicPast.IsPublic, Update, Publish, Return, Archive, Confirm),
        new(OfferStatus.InReview, PublicPast.WasPublic, Update, Publish, Return, Archive),
        new(OfferStatus.Published, PublicPast.IsPublic, Update, Archive, Confirm),
        new(OfferStatus.Archived, PublicPast.WasPublic, Restore),
        new(OfferStatus.Archived, PublicPast.NeverPublic, Restore),
    ];

    private CurationTown town = null!;

    public async Task InitializeAsync() => town = await CurationTown.MakeAsync();

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Theory]
    [InlineData("editor", "Update Submit Confirm")]
    [InlineData("editor of another organisation", "")]
    [InlineData("editor without an organisation", "")]
    [InlineData("curator", "Update Submit Publish Return Archive Restore DeleteDraft Confirm")]
    [InlineData("curator of another municipality", "")]
    [InlineData("curator without a municipality", "")]
    [InlineData("administrator", "Update Submit Publish Return Archive Restore DeleteDraft Confirm")]
    public async Task Everybody_does_what_they_may_and_nothing_else(string who, string may)
    {
        var actor = Actor(who);
        var actions = Enum.GetValues<OfferAction>();
        var offers = await town.AddAsync(States.SelectMany(state => actions.Select(_ => state)));
        foreach (var (at, offer) in offers.Index())
        {
            var (state, action) = (States[at / actions.Length], actions[at % actions.Length]);
            var before = await town.WrittenAsync();

            var result = await ActAsync(actor, offer, action);

            var expected =
                !may.Split(' ').Contains(action.ToString()) ? "FORBIDDEN" : !state.Possible.Contains(action) ? "STEP_NOT_ALLOWED" : "";
            Assert.Equal(
                $"{who} {action} {state} {expected}",
                $"{who} {action} {state} {string.Join(' ', result.Errors.Select(error => error.Code))}");
            if (expected.Length > 0)
                Assert.Equal(before, await town.WrittenAsync());
            else
                Assert.Equal(Becomes(state, action), (await town.RowAsync(offer))?.Status);
        }

        var refused = States.Length * actions.Count(action => !may.Split(' ').Contains(action.ToString()));
        Assert.Equal(
            (long)refused, await town.Database.AskAsync("SELECT count(*) FROM audit_log WHERE details ->> 'refused' = 'FORBIDDEN'"));
    }

    [Theory]
    [InlineData("editor", "Update Submit Confirm")]
    [InlineData("curator", "Update Submit Publish Return Archive Restore DeleteDraft Confirm")]
    [InlineData("curator of another municipality", "")]
    [InlineData("nobody", "")]
    public async Task Allowed_actions_tell_the_same(string who, string may)
    {
        var offers = await town.AddAsync(States);
        var now = await town.Database.LoadAsync();
        foreach (var (at, offer) in offers.Index())
        {
            var allowed = OfferWorkflow.AllowedActions(
                now.Working.FindOffer(offer)!,
                now.Published.FindOffer(offer) is not null,
                who == "nobody" ? null : Actor(who),
                now.Working);
            Assert.Equal(States[at].Possible.Where(action => may.Split(' ').Contains(action.ToString())).Order(), allowed);
        }
    }

    [Theory]
    [InlineData("editor", "sint-truiden", true)]
    [InlineData("editor", "hasselt", false)]
    [InlineData("curator", "sint-truiden", true)]
    [InlineData("curator", "hasselt", false)]
    [InlineData("administrator", "hasselt", true)]
    public async Task An_offer_is_made_in_and_moved_to_what_is_ones_own_alone(string who, string place, bool may)
    {
        var organisation = place == "hasselt" ? town.OtherEditor.Organisation!.Value : town.Content.Organisation;
        var content = town.Content with { Organisation = organisation };
        var offer = (await town.AddAsync(States[0]))[0];

        var made = await town.Curation.CreateAsync(Actor(who), content, CurationTown.Plain, default);
        var moved = await town.Curation.UpdateAsync(
            Actor(who), offer, _ => content with { PreviousNames = ["Vroeger"] }, CurationTown.Plain, default);

        Assert.Equal((may, may), (made.Errors.IsEmpty, moved.Errors.IsEmpty));
        Assert.Equal(may ? organisation : town.Content.Organisation, (await town.RowAsync(offer))!.Organisation);
    }

    private static OfferStatus? Becomes(OfferState state, OfferAction action) => action switch
    {
        Submit => OfferStatus.InReview,
        Publish => OfferStatus.Published,
        Archive => OfferStatus.Archived,
        Confirm => state.Status,
        DeleteDraft => null,
        _ => OfferStatus.Draft,
    };

    private Task<CurationResult> ActAsync(Actor actor, Guid offer, OfferAction action) => action == Update
        ? town.Curation.UpdateAsync(actor, offer, CurationTown.Titled("Anders"), CurationTown.Plain, default)
        : town.Curation.ActAsync(actor, offer, action, CurationTown.Plain, default);

    private Actor Actor(string who) => who switch
    {
        "editor" => town.Editor,
        "editor of another organisation" => town.OtherEditor,
        "editor without an organisation" => town.Editor with { Organisation = null },
        "curator" => town.Curator,
        "curator of another municipality" => town.OtherCurator,
        "curator without a municipality" => town.Curator with { Municipality = null },
        _ => town.Administrator,
    };
}
