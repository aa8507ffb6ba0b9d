using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Snapshot;
using Catalogue.Testing;

namespace Catalogue.Data.Tests.Snapshot;

public sealed class CatalogueRefreshTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await CatalogueTemplate.SeededAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Without_a_commit_what_is_held_stays()
    {
        var held = await database.LoadAsync();
        Assert.Same(held, await database.LoadAsync(held));
    }

    [Fact]
    public async Task Only_what_changed_is_another_object()
    {
        var held = await database.LoadAsync();
        var slug = held.Published.Offers[3].Slug;
        var version = await database.SaveAsync(slug, "Anders", OfferStatus.Published);

        var next = await database.LoadAsync(held);

        Assert.Equal(version, next.Version);
        Assert.Equal("Anders", next.Published.Offers.Single(offer => offer.Slug == slug).Content.Title.Dutch);
        Assert.Same(next.Working.Offers.Single(offer => offer.Slug == slug), next.Published.Offers.Single(offer => offer.Slug == slug));
        Assert.Equal(held.Working.Offers.Length, next.Working.Offers.Length);
        Assert.Equal(
            held.Working.Offers.Length - 1, next.Working.Offers.Intersect(held.Working.Offers, ReferenceEqualityComparer.Instance).Count());
        Assert.Equal(held.Working.Schools, next.Working.Schools);
    }

    [Fact]
    public async Task Pending_work_leaves_the_published_object_and_the_public_version_as_they_are()
    {
        var held = await database.LoadAsync();
        var slug = held.Published.Offers[0].Slug;
        await database.SaveAsync(slug, "Nog niet", OfferStatus.Draft);

        var next = await database.LoadAsync(held);

        Assert.Equal(held.Version.PublicNumber, next.Version.PublicNumber);
        Assert.Same(held.Published.Offers[0], next.Published.Offers.Single(offer => offer.Slug == slug));
        Assert.Equal("Nog niet", next.Working.Offers.Single(offer => offer.Slug == slug).Content.Title.Dutch);
    }

    [Fact]
    public async Task An_archived_offer_leaves_the_published_graph_only()
    {
        var held = await database.LoadAsync();
        var slug = held.Published.Offers[0].Slug;
        await database.SaveAsync(slug, "Voorbij", OfferStatus.Archived);

        var next = await database.LoadAsync(held);

        Assert.DoesNotContain(next.Published.Offers, offer => offer.Slug == slug);
        Assert.Contains(next.Working.Offers, offer => offer.Slug == slug && offer.Status == OfferStatus.Archived);
    }

    [Fact]
    public async Task Many_commits_are_taken_at_once_and_give_what_a_full_reading_gives()
    {
        var held = await database.LoadAsync();
        for (var time = 0; time < 5; time++)
        {
            await database.SaveAsync(
                held.Published.Offers[time].Slug, $"Titel {time}", time % 2 == 0 ? OfferStatus.Published : OfferStatus.InReview);
            await database.RenameThemeAsync(held.Working.Themes[time].Slug, $"Thema {time}");
        }

        var next = await database.LoadAsync(held);
        var full = await database.LoadAsync();

        Assert.Equal(full.Version, next.Version);
        Assert.Equal(Titles(full.Published.Offers), Titles(next.Published.Offers));
        Assert.Equal(Titles(full.Working.Offers), Titles(next.Working.Offers));
        Assert.Equal(
            full.Published.Themes.Select(theme => theme.Name.Dutch).Order(),
            next.Published.Themes.Select(theme => theme.Name.Dutch).Order());
    }

    [Fact]
    public async Task A_published_graph_that_was_left_as_it_was_is_brought_up_by_the_next_commit_that_concerns_it()
    {
        var held = await database.LoadAsync();
        var slugs = held.Published.Offers.Take(3).Select(offer => offer.Slug).ToArray();
        await database.SaveAsync(slugs[0], "Nog niet", OfferStatus.Draft);
        var pending = await database.LoadAsync(held);
        Assert.Same(held.Published, pending.Published);
        await database.RenameThemeAsync(held.Working.Themes[0].Slug, "Hernoemd");
        await database.SaveAsync(slugs[1], "Wel al", OfferStatus.Published);
        await database.SaveAsync(slugs[0], "Nu wel", OfferStatus.Published);

        var next = await database.LoadAsync(pending);
        var full = await database.LoadAsync();

        Assert.Equal(Titles(full.Published.Offers), Titles(next.Published.Offers));
        Assert.Equal(Titles(full.Working.Offers), Titles(next.Working.Offers));
        Assert.Contains(next.Published.Themes, theme => theme.Name.Dutch == "Hernoemd");
    }

    [Fact]
    public async Task After_a_restore_everything_is_read_anew_though_the_version_is_the_same()
    {
        var held = await database.LoadAsync();
        await database.AskAsync(
            "UPDATE catalogue_version SET epoch = gen_random_uuid(); UPDATE theme SET name = '\"Hersteld\"' WHERE slug = (SELECT min(slug) FROM theme)");

        var next = await database.LoadAsync(held);

        Assert.NotEqual(held.Version.Epoch, next.Version.Epoch);
        Assert.Contains(next.Working.Themes, theme => theme.Name.Dutch == "Hersteld");
    }

    [Theory]
    [InlineData("DELETE FROM neighbourhood_border WHERE neighbourhood_id = (SELECT neighbourhood_id FROM neighbourhood_border ORDER BY 1 LIMIT 1)")]
    [InlineData("DELETE FROM neighbourhood_border WHERE other_id = (SELECT other_id FROM neighbourhood_border ORDER BY 1 LIMIT 1)")]
    [InlineData("INSERT INTO neighbourhood_border SELECT a.id, b.id FROM neighbourhood a, neighbourhood b WHERE a.slug = (SELECT min(slug) FROM neighbourhood) AND a.id < b.id ON CONFLICT DO NOTHING")]
    public async Task A_border_that_comes_or_goes_does_so_on_both_sides(string sql)
    {
        var held = await database.LoadAsync();
        await database.AskAsync(sql);
        var full = await database.LoadAsync();
        var slug = Borders(held).Except(Borders(full)).Concat(Borders(full).Except(Borders(held))).SelectMany(pair => pair.Split(' ')).CountBy(name => name).MaxBy(name => name.Value).Key;
        // Only one of the two sides is said to have changed.
        await database.WriteAsync((_, write) =>
        {
            write.Record(EntryKind.Neighbourhood, held.Working.Neighbourhoods.Single(entry => entry.Slug == slug).Id, slug, isPublic: true);
            return Task.CompletedTask;
        });

        var next = await database.LoadAsync(held);

        Assert.NotEqual(Borders(held), Borders(full));
        Assert.Equal(Borders(full), Borders(next));
    }

    private static IEnumerable<string> Borders(Snapshots catalogue)
    {
        var slugs = catalogue.Working.Neighbourhoods.ToDictionary(entry => entry.Id, entry => entry.Slug);
        return catalogue.Working.Neighbourhoods.SelectMany(
            entry => entry.Borders.Select(other => $"{entry.Slug} {slugs[other]}")).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Titles(IEnumerable<Offer> offers) =>
        offers.Select(offer => $"{offer.Slug} {offer.Version} {offer.Status} {offer.Content.Title.Dutch}").Order(StringComparer.Ordinal);
}
