using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Database;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;
using Catalogue.Data.Texts;
using Catalogue.Data.Writing;
using Catalogue.Data.Writing.Acts;
using Catalogue.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Catalogue.Data.Tests.Writing.Acts;

/// <summary>The starting data, who acts on it, and offers in every state of the workflow.</summary>
internal sealed class CurationTown : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    public static readonly CurationCall Plain = new(Remark: "Kijk dit na.");

    private CurationTown(TestDatabase database, NpgsqlDataSource server, Snapshots first) =>
        (Database, Server, First) = (database, server, first);

    public TestDatabase Database { get; }

    public NpgsqlDataSource Server { get; }

    public Snapshots First { get; }

    public OfferContent Content =>
        First.Published.Offers.First(
            offer => First.Working.FindOrganisation(offer.Content.Organisation)!.Municipality == Place("sint-truiden")).Content;

    public Actor Administrator { get; } = new("https://id.example/admin", "Ada", Role.Administrator);

    public Actor Curator => new("https://id.example/curator", "Cas", Role.Curator, Municipality: Place("sint-truiden"));

    public Actor OtherCurator => new("https://id.example/other-curator", "Cleo", Role.Curator, Municipality: Place("hasselt"));

    public Actor Editor => new("https://id.example/editor", "Eva", Role.Editor, Organisation: Content.Organisation);

    public Actor OtherEditor =>
        new(
            "https://id.example/other-editor",
            "Emiel",
            Role.Editor,
            Organisation: First.Working.Organisations.First(other => other.Municipality == Place("hasselt")).Id);

    public OfferCuration Curation =>
        new(Server, new CatalogueStore(Server, new SetClock(), NullLogger<CatalogueStore>.Instance), new SetClock());

    public static async Task<CurationTown> MakeAsync()
    {
        var database = await CatalogueTemplate.SeededAsync();
        return new(database, CatalogueDatabase.OpenForServing(database.ConnectionString), await database.LoadAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Database.DisposeAsync();
    }

    public Guid Place(string slug) => First.Working.FindMunicipalityBySlug(slug)!.Id;

    /// <summary>New offers of the editor's organisation, each in the state given.</summary>
    public async Task<Guid[]> AddAsync(params IEnumerable<OfferState> states)
    {
        var rows = states.Select(state => Row(state, Guid.NewGuid())).ToArray();
        await Database.WriteAsync(
            async (_, write) => await write.SaveOffersAsync([.. rows.Select(row => ((OfferRow?)null, row))], "test", "begin", default));
        return [.. rows.Select(row => row.Id)];
    }

    public async Task<OfferRow?> RowAsync(Guid offer)
    {
        await using var connection = await Server.OpenConnectionAsync();
        await using var context = CatalogueDatabase.Context(connection);
        return await context.Set<OfferRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == offer);
    }

    /// <summary>How many rows there are of all that an act writes but the audit log, and the version.</summary>
    public async Task<string> WrittenAsync() => (string)(await Database.AskAsync(
        "SELECT concat_ws(' ', (SELECT count(*) FROM offer), (SELECT sum(version) FROM offer), (SELECT count(*) FROM offer_revision), (SELECT count(*) FROM offer_reference), (SELECT count(*) FROM change), (SELECT count(*) FROM curation_call), (SELECT version FROM catalogue_version))"))!;

    public static Func<OfferContent, OfferContent> Titled(string title) => content => content with { Title = LocalizedText.InDutch(title) };

    private OfferRow Row(OfferState state, Guid id)
    {
        var row =
            NextOffer.New(id, $"proef-{id:N}", Content, Now) with { Status = state.Status, WasPublic = state.Past == PublicPast.WasPublic };
        return state.Past == PublicPast.IsPublic ? row with { Published = Content, PublishedVersion = 1, PublishedAt = Now } : row;
    }

    private sealed class SetClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}

internal sealed record OfferState(OfferStatus Status, PublicPast Past, params ImmutableArray<OfferAction> Possible);
