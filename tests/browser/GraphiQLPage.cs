using Catalogue.Testing;
using Microsoft.Playwright;

namespace Catalogue.Browser.Tests;

/// <summary>GraphiQL as a person meets it: tabs, editors, a button that runs, an answer, documentation.</summary>
internal sealed class GraphiQLPage
{
    private const string QueryEditor = ".graphiql-query-editor";
    private const string VariablesEditor = ".graphiql-editor-tool .graphiql-editor:not(.hidden)";
    private const string Fault = ":is(.squiggly-error, .squiggly-warning)";

    private readonly IPage page;

    private GraphiQLPage(IPage page) => this.page = page;

    public ILocator Tabs => page.Locator(".graphiql-tab-button");

    public ILocator ActiveTab => page.Locator(".graphiql-tab-active .graphiql-tab-button");

    /// <summary>The lines of the question that are in view.</summary>
    public ILocator Query => page.Locator($"{QueryEditor} .view-lines");

    public ILocator Variables => page.Locator($"{VariablesEditor} .view-lines");

    /// <summary>The lines of the answer that are in view.</summary>
    public ILocator Answer => page.Locator(".result-window .view-lines");

    public ILocator Documentation => page.Locator(".graphiql-doc-explorer");

    /// <summary>What completion offers.</summary>
    public ILocator Suggestions => page.Locator(".suggest-widget.visible .monaco-list-row");

    /// <summary>What is underlined as wrong.</summary>
    public ILocator FaultsInQuery => page.Locator($"{QueryEditor} {Fault}");

    public ILocator FaultsInVariables => page.Locator($"{VariablesEditor} {Fault}");

    /// <summary>Above GraphiQL: who is signed in.</summary>
    public ILocator SignIn => page.Locator(".sign-in-bar");

    /// <summary>What the page has to say about signing in, or about a link.</summary>
    public ILocator Notice => page.Locator(".sign-in-notice");

    /// <summary>What is wrong with the answer, or that it was done.</summary>
    public ILocator Sentences => page.GetByRole(AriaRole.Region, new() { Name = "Het antwoord in zinnen" });

    /// <summary>The ready-made operations.</summary>
    public ILocator Operations => page.GetByRole(AriaRole.Region, new() { Name = "Kant-en-klare vragen" });

    /// <summary>Waits until the schema is there, which is when it can run, complete and judge.</summary>
    public static async Task<GraphiQLPage> ReadyAsync(IPage page)
    {
        var graphiql = new GraphiQLPage(page);
        await Assertions.Expect(graphiql.Query).Not.ToBeEmptyAsync();
        // The panel of the documentation is the only place that shows whether the schema came.
        await graphiql.OpenDocumentationAsync();
        await Assertions.Expect(graphiql.Documentation).ToContainTextAsync("All Schema Types");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide Documentation Explorer" }).ClickAsync();
        return graphiql;
    }

    /// <summary>Runs what stands in the editor, and gives the text of the answer.</summary>
    public async Task<string> RunAsync()
    {
        string answer;
        var tries = 20;
        do
        {
            // GraphiQL reads the operation's name a tenth of a second after the text; nothing on the page shows that it has.
            var response = await page.RunAndWaitForResponseAsync(
                () => page.Locator(".graphiql-execute-button").ClickAsync(),
                response => response.Url.EndsWith("/graphql", StringComparison.Ordinal));
            answer = await response.TextAsync();
        }
        while (--tries > 0 && answer.Contains("Unknown operation named", StringComparison.Ordinal));
        return answer;
    }

    public async Task OpenDocumentationAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Show Documentation Explorer" }).ClickAsync();
        await Assertions.Expect(Documentation).ToBeVisibleAsync();
    }

    /// <summary>Signs in as one of those whom a server in development offers.</summary>
    public async Task SignInAsExampleAsync(string name, string code)
    {
        await SignIn.GetByRole(AriaRole.Button, new() { Name = "Aanmelden" }).ClickAsync();
        await ChooseExampleAsync(name, code);
        await Assertions.Expect(SignIn).ToContainTextAsync($"Aangemeld als {name}");
    }

    /// <summary>Of the choice that is open.</summary>
    public async Task ChooseExampleAsync(string name, string code)
    {
        await page.GetByLabel("Code uit het venster waarin de server draait").FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
    }

    /// <summary>Runs the subscription of that name, which goes on; the request that began it.</summary>
    public async Task<IRequest> ListenAsync(string name)
    {
        for (var tries = 20; ; tries--)
        {
            var request = await page.RunAndWaitForRequestAsync(
                () => page.Locator(".graphiql-execute-button").ClickAsync(), request => request.PostData?.Contains(
                    $"subscription {name} ", StringComparison.Ordinal) == true);
            if (tries == 0 || request.PostData!.Contains($"\"operationName\":\"{name}\"", StringComparison.Ordinal))
                return request;
            // As in RunAsync: still under the name of the operation before, and refused.
            await (await request.ResponseAsync())!.FinishedAsync();
        }
    }

    /// <summary>Opens a panel of GraphiQL's side bar.</summary>
    public Task ShowAsync(string panel) => page.GetByRole(AriaRole.Button, new() { Name = $"Show {panel}" }).ClickAsync();

    /// <summary>Opens a ready-made operation from the panel, in front.</summary>
    public async Task OpenOperationAsync(string title)
    {
        if (!await Operations.IsVisibleAsync())
            await ShowAsync("Kant-en-klare vragen");
        await Operations.GetByRole(AriaRole.Button).Filter(new() { Has = page.GetByText(title, new() { Exact = true }) }).ClickAsync();
        await Assertions.Expect(ActiveTab).ToHaveTextAsync(title);
    }

    /// <summary>Goes from the documentation's first page to a type.</summary>
    public Task ShowTypeAsync(string name) => Documentation.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>
    /// Replaces what an editor holds; the caret is at the end. Pasted, because the editor indents and closes brackets while one types.
    /// </summary>
    public async Task WriteAsync(ILocator editor, string text)
    {
        await PasteAsync(editor, text);
        // Keys that come after do not wait for the clipboard.
        await Assertions.Expect(editor).ToContainTextAsync(text.Split('\n')[0]);
    }

    /// <summary>Replaces what an editor holds with so many lines that the first may not be in view.</summary>
    public async Task WriteLongAsync(ILocator editor, string text)
    {
        await PasteAsync(editor, text);
        await Eventually.TrueAsync(async () => await ReadAsync(editor) == text);
    }

    /// <summary>Pastes into the variables, behind the line's words that are given.</summary>
    public async Task PasteAfterAsync(string words, string text)
    {
        await page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
        await Variables.Locator(".view-line").Filter(new() { HasText = words }).ClickAsync();
        // To the first letter of the line, from which the caret goes on.
        await page.Keyboard.PressAsync("Home");
        for (var i = 0; i < words.Length; i++)
            await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ControlOrMeta+V");
    }

    /// <summary>All that an editor holds, also where it is scrolled away.</summary>
    public async Task<string> ReadAsync(ILocator editor)
    {
        await page.EvaluateAsync("navigator.clipboard.writeText('')");
        await SelectAllAsync(editor);
        await page.Keyboard.PressAsync("ControlOrMeta+C");
        var text = "";
        await Eventually.TrueAsync(async () => (text = await page.EvaluateAsync<string>("navigator.clipboard.readText()")).Length > 0);
        // Not to leave all of it selected.
        await page.Keyboard.PressAsync("ControlOrMeta+End");
        return text.ReplaceLineEndings("\n");
    }

    /// <summary>Asks for completion so many characters before the caret, until it offers what is expected.</summary>
    public async Task CompleteAsync(int back, string expected)
    {
        for (var i = 0; i < back; i++)
            await page.Keyboard.PressAsync("ArrowLeft");
        for (var tries = 5; ; tries--)
        {
            await page.Keyboard.PressAsync("Control+Space");
            try
            {
                await Suggestions.Filter(new() { HasText = expected }).First.WaitForAsync(new() { Timeout = 2000 });
                return;
            }
            catch (TimeoutException) when (tries > 0)
            {
                // While an editor's worker starts anew, for another question, it offers the words of the text instead.
                await page.Keyboard.PressAsync("Escape");
            }
        }
    }

    private async Task PasteAsync(ILocator editor, string text)
    {
        await page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
        await SelectAllAsync(editor);
        await page.Keyboard.PressAsync("ControlOrMeta+V");
    }

    private async Task SelectAllAsync(ILocator editor)
    {
        // Not by a click: what is scrolled away cannot be clicked.
        await editor.EvaluateAsync("lines => lines.closest('.monaco-editor').querySelector('textarea').focus()");
        await page.Keyboard.PressAsync("ControlOrMeta+A");
    }
}
