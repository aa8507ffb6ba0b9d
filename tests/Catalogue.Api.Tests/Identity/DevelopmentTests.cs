using System.Diagnostics;
using Catalogue.Api.Tests.Server;
using Catalogue.Testing;
using Microsoft.AspNetCore.Http;

namespace Catalogue.Api.Tests.Identity;

/// <summary>In development the `token` command signs in; in production without a provider nobody does, and it is said.</summary>
public sealed class DevelopmentTests
{
    private const string Question = "{ viewer { name role municipality { slug } } }";

    [Fact]
    public async Task A_token_of_the_command_works_in_development_and_nowhere_else()
    {
        var folder = TestFolder.Make();
        try
        {
            var (code, token, _) = await RunAsync(
                "Development",
                "token",
                "--role",
                "curator",
                "--municipality",
                "sint-truiden",
                "--name",
                "An Claes",
                "--Catalogue:DataFolder",
                folder);
            Assert.Equal(0, code);
            var key = Path.Combine(folder, "token-key");
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));

            await using (var api = await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync(), TimeProvider.System, ["--environment", "Development", "--Catalogue:DataFolder", folder]))
            {
                Assert.Equal("""{"data":{"viewer":{"name":"An Claes","role":"CURATOR","municipality":{"slug":"sint-truiden"}}}}""", (await api.AskAsAsync($"Bearer {token}", Question)).Text);
                await File.WriteAllBytesAsync(key, [.. (await File.ReadAllBytesAsync(key)).Reverse()]);
                var (_, other, _) = await RunAsync("Development", "token", "--role", "administrator", "--Catalogue:DataFolder", folder);
                Assert.Equal(StatusCodes.Status401Unauthorized, (await api.AskAsAsync($"Bearer {other}", Question)).Status);
            }

            await using var production =
                await ApiServer.StartAsync(await CatalogueTemplate.SeededAsync(), TimeProvider.System, ["--Catalogue:DataFolder", folder]);
            var answer = await production.AskAsAsync($"Bearer {token}", Question);
            Assert.Equal(StatusCodes.Status401Unauthorized, answer.Status);
            Assert.Equal(["UNAUTHENTICATED"], answer.Errors);
            Assert.StartsWith(
                "Staff functions are off: this server has no identity provider.", answer.Messages.Single(), StringComparison.Ordinal);
        }
        finally
        {
            TestFolder.Remove(folder);
        }
    }

    [Theory]
    [InlineData(1, "Production", "token", "--role", "administrator")]
    [InlineData(2, "Development", "token", "--role", "keizer")]
    [InlineData(2, "Development", "token", "--role", "curator")]
    [InlineData(2, "Development", "token", "--role", "editor")]
    [InlineData(2, "Development", "token", "--role", "administrator", "--hours", "0")]
    public async Task The_command_gives_none_that_would_be_of_no_use(int code, string environment, params string[] arguments)
    {
        var (ended, output, error) = await RunAsync(environment, arguments);
        Assert.Equal((code, ""), (ended, output));
        Assert.NotEqual("", error);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "Catalogue.Api.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output.Trim(), (await error).Trim());
    }
}
