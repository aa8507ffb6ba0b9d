using System.Text.Json;
using Catalogue.Data.Offers;
using Catalogue.Data.Writing.Forms;
using Catalogue.Testing;

namespace Catalogue.Data.Tests.Snapshot;

public sealed class CatalogueLoaderTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await CatalogueTemplate.SeededAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task What_the_files_say_is_what_is_loaded()
    {
        var seed = SeedFiles.Embedded();
        var loaded = (await database.LoadAsync()).Working;

        Same(seed.Municipalities, loaded.Municipalities, entry => entry.Slug);
        Same(
            seed.Neighbourhoods.Select(entry => entry with { Borders = [.. entry.Borders.Order()] }),
            loaded.Neighbourhoods.Select(entry => entry with { UpdatedAt = default, Borders = [.. entry.Borders.Order()] }),
            entry => entry.Slug);
        Same(
            seed.Schools.Select(entry => entry with { Levels = [.. entry.Levels.Order()] }),
            loaded.Schools.Select(entry => entry with { UpdatedAt = default }),
            entry => entry.Slug);
        Same(
            seed.Organisations.Select(entry => entry with { Coverage = [.. entry.Coverage.Order()] }),
            loaded.Organisations.Select(entry => entry with { UpdatedAt = default, Coverage = [.. entry.Coverage.Order()] }),
            entry => entry.Slug);
        Same(seed.Themes, loaded.Themes.Select(entry => entry with { UpdatedAt = default }), entry => entry.Slug);
        Same(seed.Platforms, loaded.Platforms.Select(entry => entry with { UpdatedAt = default }), entry => entry.Slug);
        Same(
            seed.Offers.Select(entry => (entry.Slug, entry.Content)),
            loaded.Offers.Select(entry => (entry.Slug, entry.Content)),
            entry => entry.Slug);
    }

    [Fact]
    public async Task What_is_not_published_is_in_the_working_graph_only()
    {
        await database.AskAsync(
            "UPDATE offer SET status = 'DRAFT', published = NULL, published_version = NULL, published_at = NULL WHERE slug = (SELECT min(slug) FROM offer)");
        await database.AskAsync(
            "UPDATE offer SET status = 'IN_REVIEW', published = NULL, published_version = NULL, published_at = NULL WHERE slug = (SELECT max(slug) FROM offer)");

        var loaded = await database.LoadAsync();

        Assert.Contains(loaded.Working.Offers, offer => offer.Status == OfferStatus.Draft);
        Assert.Contains(loaded.Working.Offers, offer => offer.Status == OfferStatus.InReview);
        Assert.All(loaded.Published.Offers, offer => Assert.Equal(OfferStatus.Published, offer.Status));
        Assert.Equal(
            loaded.Working.Offers.Where(offer => offer.Status == OfferStatus.Published).Select(offer => offer.Slug),
            loaded.Published.Offers.Select(offer => offer.Slug));
    }

    [Fact]
    public async Task An_offer_longer_than_what_is_read_at_once_is_read_whole()
    {
        var before = (await database.LoadAsync()).Working.Offers;
        var slug = before[before.Length / 2].Slug;
        await database.AskAsync(
            $"UPDATE offer SET working = jsonb_set(working::jsonb, '{{description}}', to_jsonb(repeat('lang', 200000))) WHERE slug = '{slug}'");

        var after = (await database.LoadAsync()).Working.Offers;

        Assert.Equal(800_000, after.Single(offer => offer.Slug == slug).Content.Description!.Dutch.Length);
        Same(
            before.Where(offer => offer.Slug != slug).Select(offer => (offer.Slug, offer.Content)),
            after.Where(offer => offer.Slug != slug).Select(offer => (offer.Slug, offer.Content)),
            entry => entry.Slug);
    }

    [Fact]
    public async Task What_is_equal_in_both_graphs_is_one_object()
    {
        var loaded = await database.LoadAsync();
        var working = loaded.Working.Offers.ToDictionary(offer => offer.Id);
        Assert.NotEmpty(loaded.Published.Offers);
        Assert.All(loaded.Published.Offers, offer => Assert.Same(working[offer.Id], offer));
        Assert.Equal(loaded.Working.Schools, loaded.Published.Schools);
    }

    [Fact]
    public async Task Pending_work_on_a_published_offer_is_seen_in_the_working_graph_and_the_old_content_in_the_published_one()
    {
        var slug = (await database.LoadAsync()).Published.Offers[0].Slug;
        await database.SaveAsync(slug, "Nog niet", OfferStatus.InReview);

        var loaded = await database.LoadAsync();

        var working = loaded.Working.Offers.Single(offer => offer.Slug == slug);
        var published = loaded.Published.Offers.Single(offer => offer.Slug == slug);
        Assert.Equal(("Nog niet", OfferStatus.InReview, 2), (working.Content.Title.Dutch, working.Status, working.Version));
        Assert.Equal((OfferStatus.Published, 1), (published.Status, published.Version));
        Assert.NotEqual("Nog niet", published.Content.Title.Dutch);
        Assert.True(published.UpdatedAt < working.UpdatedAt);
    }

    private static void Same<T>(IEnumerable<T> expected, IEnumerable<T> actual, Func<T, string> slug)
    {
        var options = new JsonSerializerOptions { IncludeFields = true };
        string[] Written(IEnumerable<T> entries) => [.. entries.OrderBy(slug, StringComparer.Ordinal).Select(entry => JsonSerializer.Serialize(entry, options))];
        Assert.Equal(Written(expected), Written(actual));
    }
}
