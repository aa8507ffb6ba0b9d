using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalogue.Browser.Tests;

/// <summary>
/// A browser at which staff do their work in GraphiQL, one after another: they sign in, open operations and tasks, fill in variables, try
/// and save.
/// </summary>
internal sealed class Desk
{
    private readonly IPage page;

    private Desk(IPage page, GraphiQLPage graphiql) => (this.page, GraphiQL) = (page, graphiql);

    public GraphiQLPage GraphiQL { get; private set; }

    /// <summary>The panel of what is to be done.</summary>
    public ILocator Tasks => page.GetByRole(AriaRole.Region, new() { Name = "Te doen" });

    public static async Task<Desk> AtAsync(IPage page) => new(page, await GraphiQLPage.ReadyAsync(page));

    /// <summary>Signs in through the provider, and sees as whom.</summary>
    public async Task SignInAsync(string login, string sentence)
    {
        GraphiQL = await ProviderPage.SignInAsync(page, StaffedServer.Label, login);
        await Expect(GraphiQL.SignIn).ToContainTextAsync(sentence);
    }

    /// <summary>Signs out, at the provider too, for the next one to sit down.</summary>
    public async Task SignOutAsync()
    {
        await GraphiQL.SignIn.GetByRole(AriaRole.Button, new() { Name = "Afmelden" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ja, afmelden" }).ClickAsync();
        await page.WaitForURLAsync("**/graphiql/");
        await Expect(GraphiQL.Notice).ToContainTextAsync("Je bent afgemeld.");
        GraphiQL = await GraphiQLPage.ReadyAsync(page);
    }

    /// <summary>Opens a ready-made operation from the panel, and puts texts in the place of others in its variables.</summary>
    public async Task OpenAsync(string title, params IEnumerable<(string From, string To)> changes)
    {
        await GraphiQL.OpenOperationAsync(title);
        await FillInAsync(changes);
    }

    public async Task FillInAsync(params IEnumerable<(string From, string To)> changes)
    {
        var before = await GraphiQL.ReadAsync(GraphiQL.Variables);
        var after = before;
        foreach (var (from, to) in changes)
        {
            Assert.Contains(from, after, StringComparison.Ordinal);
            after = after.Replace(from, to, StringComparison.Ordinal);
        }

        if (after != before)
            await GraphiQL.WriteLongAsync(GraphiQL.Variables, after);
    }

    /// <summary>Runs what is prepared to be tried, and reads that nothing was saved. Gives the answer.</summary>
    public async Task<string> TryAsync()
    {
        var answer = await GraphiQL.RunAsync();
        await Expect(GraphiQL.Sentences).ToContainTextAsync("Geprobeerd, niets bewaard: zet validateOnly op false om te bewaren.");
        return answer;
    }

    /// <summary>Says that it is meant, runs it again, and reads that it was saved. Gives the answer.</summary>
    public async Task<string> SaveAsync()
    {
        await FillInAsync(("\"validateOnly\": true", "\"validateOnly\": false"));
        var answer = await GraphiQL.RunAsync();
        await Expect(GraphiQL.Sentences).ToContainTextAsync("Bewaard.");
        return answer;
    }

    /// <summary>Opens an operation, fills it in, tries it, and saves.</summary>
    public async Task<string> DoAsync(string title, params IEnumerable<(string From, string To)> changes)
    {
        await OpenAsync(title, changes);
        await TryAsync();
        return await SaveAsync();
    }

    /// <summary>Runs an operation that only reads. Gives the answer.</summary>
    public async Task<string> LookAsync(string title, params IEnumerable<(string From, string To)> changes)
    {
        await OpenAsync(title, changes);
        return await GraphiQL.RunAsync();
    }

    /// <summary>The list as it is now.</summary>
    public async Task ShowTasksAsync()
    {
        if (await Tasks.IsVisibleAsync())
            await Tasks.GetByRole(AriaRole.Button, new() { Name = "Vernieuwen" }).ClickAsync();
        else
            await GraphiQL.ShowAsync("Te doen");
        await Expect(Tasks.GetByRole(AriaRole.Status)).Not.ToHaveTextAsync("Even geduld…");
    }

    /// <summary>The tasks that say so.</summary>
    public ILocator TaskOf(string sentence) => Tasks.Locator("div > ul > li").Filter(new() { HasText = sentence });

    /// <summary>Goes about a task in one of the ways that it names, and sees which operation that opens.</summary>
    public async Task FollowAsync(string sentence, string step, string opens)
    {
        await TaskOf(sentence).GetByRole(AriaRole.Link, new() { Name = step, Exact = true }).First.ClickAsync();
        await Expect(GraphiQL.ActiveTab).ToHaveTextAsync(opens);
    }
}
