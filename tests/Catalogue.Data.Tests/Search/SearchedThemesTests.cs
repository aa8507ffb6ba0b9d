using Catalogue.Data.Curation;
using Catalogue.Data.Tests.Snapshot;
using Catalogue.Data.Texts;
using Catalogue.Data.Themes;
using Catalogue.Testing;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Data.Tests.Search;

/// <summary>What offers are found by when the themes above theirs change.</summary>
public sealed class SearchedThemesTests : IAsyncLifetime
{
    private const string Slug = "boekstart-sint-truiden";
    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await CatalogueTemplate.SeededAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task A_theme_above_that_gets_another_name_is_found_by_that_one_only()
    {
        Assert.True(await IsFoundAsync("taalstimulering"));
        await database.RenameThemeAsync("taalstimulering", "Woordenpracht");
        Assert.True(await IsFoundAsync("woordenpracht"));
        Assert.False(await IsFoundAsync("taalstimulering"));
    }

    [Fact]
    public async Task A_theme_that_moves_takes_its_offers_along()
    {
        Assert.False(await IsFoundAsync("welbevinden"));
        await SaveAsync("boekstart", (theme, themes) => theme with { Parent = themes["welbevinden"] });
        Assert.True(await IsFoundAsync("welbevinden"));
        Assert.False(await IsFoundAsync("taalstimulering"));
    }

    [Fact]
    public async Task Themes_in_a_ring_end_where_it_closes()
    {
        await SaveAsync("taalstimulering", (theme, themes) => theme with { Parent = themes["boekstart"] });
        await SaveAsync("taalstimulering", (theme, _) => theme with { Name = LocalizedText.InDutch("Woordenring") });
        Assert.True(await IsFoundAsync("woordenring"));
    }

    private Task SaveAsync(string slug, Func<Theme, Dictionary<string, Guid>, Theme> change) =>
        database.WriteAsync(async (context, write) =>
    {
        var themes = await context.Set<Theme>().AsNoTracking().ToDictionaryAsync(theme => theme.Slug);
        context.Update(change(themes[slug], themes.ToDictionary(theme => theme.Key, theme => theme.Value.Id)));
        write.Record(EntryKind.Theme, themes[slug].Id, slug, isPublic: true);
    });

    private async Task<bool> IsFoundAsync(string text)
    {
        var catalogue = (await database.LoadAsync()).Published;
        using var searched = new SearchedGraph(catalogue);
        var ranking = searched.Find(text, Sample.Today);
        return ranking.MatchesIn(catalogue.FindOfferBySlug(Slug)!, catalogue).Length > 0
            && ranking.Set.Contains(catalogue.Slots.OrdinalOf(catalogue.FindOfferBySlug(Slug)!.Id));
    }
}
