using System.Diagnostics;
using System.Text.Json;

namespace Catalogue.Browser.Tests;

/// <summary>
/// Real OpenID Connect providers (npm/provider.mjs), all in one process of Node, which ends when this one does, however that ends.
/// </summary>
internal sealed class SignInProviders : IAsyncDisposable
{
    public const string Audience = "https://catalogue.example";

    private readonly Process node;

    private SignInProviders(Process node, string[] names, string[] addresses) =>
        (this.node, Addresses) = (node, names.Zip(addresses).ToDictionary(pair => pair.First, pair => pair.Second));

    /// <summary>By name.</summary>
    public IReadOnlyDictionary<string, string> Addresses { get; }

    /// <summary>The settings of a server that takes their tokens and lets people sign in at them from GraphiQL.</summary>
    public string[] Settings => [.. Addresses.SelectMany(provider => new (string Name, string Value)[]
    {
        ("Authority", provider.Value),
        ("Audience", Audience),
        ("ClientId", "graphiql"),
        ("Resource", Audience),
        ("Label", $"{char.ToUpperInvariant(provider.Key[0])}{provider.Key[1..]}"),
    }.SelectMany(setting => new[] { $"--Identity:Providers:{provider.Key}:{setting.Name}", setting.Value }))];

    /// <summary>Seconds is how long a token is valid.</summary>
    public static async Task<SignInProviders> StartAsync(string[] names, int seconds = 3600)
    {
        var start = new ProcessStartInfo(
            "node",
            [Path.Combine(Built.RepositoryRoot, "tests", "browser", "npm", "provider.mjs"), JsonSerializer.Serialize(new { names, audience = Audience, seconds })])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var started = Process.Start(start)!;
        // It warns that it keeps everything in memory.
        started.ErrorDataReceived += (_, _) => { };
        started.BeginErrorReadLine();
        return await started.StandardOutput.ReadLineAsync() is { } line
            ? new(started, names, JsonSerializer.Deserialize<string[]>(line)!)
            : throw new InvalidOperationException("The providers of npm/provider.mjs did not start.");
    }

    /// <summary>Until then they answer nothing. Home is where GraphiQL has people come back to.</summary>
    public async Task ServeAsync(string home)
    {
        await node.StandardInput.WriteLineAsync(home);
        await node.StandardInput.FlushAsync();
        Assert.Equal("ready", await node.StandardOutput.ReadLineAsync());
    }

    public async ValueTask DisposeAsync()
    {
        node.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await node.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            node.Kill();
        }

        node.Dispose();
    }
}
