using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Catalogue.Api.Start;
using Catalogue.Api.Tests.Identity;
using Catalogue.Api.Tests.Server;
using Catalogue.Data.Offers;
using Catalogue.GraphQL.Language;
using Catalogue.Testing;
using Microsoft.Extensions.Configuration;

namespace Catalogue.Api.Tests.Docs;

/// <summary>
/// Runs the samples of one document, in its order, on a server and in a folder of its own, and tells what is wrong with each.
/// </summary>
internal sealed partial class SampleRun : IAsyncDisposable
{
    private const string Subscribed = "typlessen-sint-truiden";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string programs = Path.Combine(Here(), "programs");

    private readonly string folder = TestFolder.Make();
    private readonly TestProvider city;
    private readonly ApiServer server;

    private SampleRun(TestProvider city, ApiServer server) => (this.city, this.server) = (city, server);

    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Here(), "../../.."));

    public static async Task<SampleRun> StartAsync()
    {
        var provider = await TestProvider.StartAsync();
        var run = new SampleRun(
            provider, await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync(), settings: provider.Settings("city")));
        Directory.CreateSymbolicLink(Path.Combine(run.folder, "schema"), Path.Combine(Repository, "schema"));
        return run;
    }

    /// <summary>A line for each sample that does not do what the document says.</summary>
    public async Task<string[]> FaultsAsync(string document)
    {
        var (samples, faults) = (Sample.In(document), new List<string>());
        Asked? asked = null;
        for (var at = 0; at < samples.Length; at++)
        {
            var (sample, next) = (samples[at], at + 1 < samples.Length ? samples[at + 1] : null);
            if (sample.NotRun is not null || sample.Language is "text" or "csv" or "sql" or "")
                continue;
            try
            {
                asked = await AskAsync(sample, next, asked);
            }
            catch (Exception fault) when (fault is SampleException or JsonException or UsageException or SettingException or SyntaxException)
            {
                faults.Add($"line {sample.Line}, {sample.Language}: {fault.Message}");
                asked = null;
            }
        }

        return [.. faults];
    }

    private async Task<Asked?> AskAsync(Sample sample, Sample? next, Asked? before) => sample.Language switch
    {
        "graphql" => await GraphQLAsync(sample.Text, next, "null"),
        "sh" => new(null, Checked(await ShellAsync(sample.Text), next)),
        "js" => await NodeAsync(sample),
        "json" or "jsonc" => await JsonAsync(sample, next, before),
        var other => throw new SampleException($"nothing runs {other}"),
    };

    private async Task<Asked> GraphQLAsync(string text, Sample? next, string variables)
    {
        if (next is { Language: "json", NotRun: null } && !IsAnswer(next.Text) && variables == "null")
            return new(text, ""); // Asked with its variables, which follow.
        var operations = Parser.Parse(new Source(text)).Definitions.OfType<OperationDefinitionNode>().ToArray();
        var answer = "";
        foreach (var operation in operations)
        {
            var body = $$"""{"query":{{JsonSerializer.Serialize(text)}},"operationName":{{JsonSerializer.Serialize(operation.Name?.Value)}},"variables":{{variables}}}""";
            var request =
                new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, null, "application/json") };
            if (operation.Operation == OperationType.Mutation)
                request.Headers.Add("Authorization", city.Bearer("administrator"));
            answer = Checked((await server.SendAsync(request, Answer.GraphQLResponse)).Text, next);
        }

        return operations.Length > 0 ? new(text, answer) : throw new SampleException("no operation is in it");
    }

    // What stands after a sample: its variables, or its answer.
    private async Task<Asked?> JsonAsync(Sample sample, Sample? next, Asked? before)
    {
        if (before is null)
            throw new SampleException("nothing before it asks it or answers it");
        if (IsAnswer(sample.Text) || before.Question is null)
            return ShownAnswer.IsIn(before.Answer, sample.Text, sample.Language == "jsonc")
                ? null
                : throw new SampleException($"the answer is {before.Answer}");
        return await GraphQLAsync(before.Question, next, sample.Text);
    }

    private async Task<Asked> NodeAsync(Sample sample)
    {
        var file = Path.Combine(folder, "sample.mjs");
        await File.WriteAllTextAsync(file, Placed(sample.Text));
        var printed = await RunAsync("node", [file], until: null);
        if (sample.Prints is { } expected && printed.Trim() != expected)
            throw new SampleException($"it prints {printed}");
        return new(Question().Match(sample.Text) is { Success: true } question ? question.Groups["text"].Value : null, printed);
    }

    private async Task<string> ShellAsync(string text)
    {
        var (words, settings) = (Path.Combine(folder, "words"), Path.Combine(folder, "settings"));
        File.Delete(words);
        var printed = await RunAsync(
            "sh",
            ["-c", $"set -ae\n{Placed(text)}\n[ -z \"$!\" ] || kill \"$!\"\nwait\nenv > settings"],
            until: text.Contains("subscription", StringComparison.Ordinal) ? TellAsync : null);
        var set = (await File.ReadAllLinesAsync(settings)).Where(line => line.Contains("__", StringComparison.Ordinal))
            .Select(line => line.Replace("__", ":", StringComparison.Ordinal).Split('=', 2));
        KnownSettings.Check(
            new ConfigurationBuilder().AddInMemoryCollection(set.Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]))).Build());
        if (File.Exists(words))
            Read(await File.ReadAllLinesAsync(words));
        return printed;
    }

    // As the program does before it runs a command.
    private static void Read(string[] words)
    {
        var name = words is [var first, ..] && !first.StartsWith('-') ? first : null;
        var command = Commands.All
            .FirstOrDefault(command => command.Word == (name ?? "serve")) ?? throw new SampleException($"there is no command {name}");
        var line = CommandLine.Read(command, name is null ? words : words[1..]);
        KnownSettings.Check(new ConfigurationBuilder().AddCommandLine(line.Settings).Build());
    }

    private async Task<string> RunAsync(string program, string[] arguments, Func<Task>? until)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        var path = Environment.GetEnvironmentVariable("PATH");
        (start.Environment["PATH"], start.Environment["SAMPLE_PATH"]) = ($"{programs}{Path.PathSeparator}{path}", path);
        start.Environment["SAMPLE_PROGRAM"] = Path.Combine(AppContext.BaseDirectory, "Catalogue.Api.dll");
        start.Environment["SAMPLE_WORDS"] = Path.Combine(folder, "words");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__Catalogue"] = server.Database.ConnectionString;
        start.Environment["Catalogue__DataFolder"] = Path.Combine(folder, "data");
        start.Environment["token"] = city.Bearer("curator", ("municipality", "sint-truiden"))["Bearer ".Length..];
        using var process = Process.Start(start)!;
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            var (output, error) =
                (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            while (until is not null && !process.HasExited && !patience.IsCancellationRequested)
                await until();
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode == 0
                ? await output
                : throw new SampleException($"it ends with {process.ExitCode}: {await output} {await error}");
        }
        catch (OperationCanceledException)
        {
            throw new SampleException($"it had not ended after {Patience.TotalSeconds} seconds");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    // Until whoever listens has heard of it: it is not known when a subscription begins.
    private Task TellAsync() => server.Database.SaveAsync(Subscribed, $"Typlessen {Guid.NewGuid()}", OfferStatus.Published);

    private string Placed(string text) => text.Replace("localhost:5080", server.Http.BaseAddress!.Authority, StringComparison.Ordinal);

    // The answer, when nothing is wrong in it that the document does not show.
    private static string Checked(string answer, Sample? next)
    {
        var isShown = next is { Language: "json" } && IsAnswer(next.Text);
        return !isShown && Wrong().IsMatch(answer) ? throw new SampleException($"the answer is {answer}") : answer;
    }

    private static bool IsAnswer(string json) =>
        json.Contains("\"data\":", StringComparison.Ordinal) || json.Contains("\"errors\":", StringComparison.Ordinal);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await city.DisposeAsync();
        TestFolder.Remove(folder);
    }

    [GeneratedRegex("\"errors\":\\[|\"userErrors\":\\[\\{", RegexOptions.None, 1000)]
    private static partial Regex Wrong();

    [GeneratedRegex("= `(?<text>query[^`]*)`;", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Question();

    private sealed record Asked(string? Question, string Answer);

    private sealed class SampleException(string message) : Exception(message);
}
