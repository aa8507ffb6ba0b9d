using Catalogue.Data.Database;
using Catalogue.Data.Embedded;
using Catalogue.Testing;
using Npgsql;

namespace Catalogue.Data.Tests.Embedded;

/// <summary>
/// Whom the database runs as. What only root can try is tried where the tests run as root; every other test tries an ordinary user where
/// they do not.
/// </summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class UserTests : IDisposable
{
    private static readonly UnprivilegedUser? User = UnprivilegedUser.IfRoot();

    private readonly string folder = TestFolder.Make();

    private string Data => Path.Combine(folder, "data");

    public void Dispose() => TestFolder.Remove(folder);

    [Fact]
    public void Root_becomes_postgres_else_nobody_unless_the_data_is_somebodys()
    {
        string[] passwd = ["root:x:0:0::/root:/bin/sh", "nobody:x:65534:65533::/:/bin/false", "ann:x:1000:1001::/home/ann:/bin/sh"];
        Assert.Equal(new("nobody", 65534, 65533), UnprivilegedUser.Choose(passwd, owner: null));
        Assert.Equal(new("postgres", 101, 104), UnprivilegedUser.Choose([.. passwd, "postgres:x:101:104:::"], owner: "0"));
        Assert.Equal(new("ann", 1000, 1001), UnprivilegedUser.Choose(passwd, owner: "1000"));
        Assert.Contains(
            "start the server as an ordinary user",
            Assert.Throws<EmbeddedPostgresException>(() => UnprivilegedUser.Choose(passwd[..1], owner: null)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ordinary_users_server_runs_its_database_as_itself_and_root_goes_on_with_it()
    {
        Own(Directory.CreateDirectory(Data).FullName);
        using (var host = await Host.StartAsync(folder, Data, User))
        {
            await using var source = NpgsqlDataSource.Create(host.FirstLine);
            await using var command = source.CreateCommand("SELECT 1");
            Assert.Equal(1, await command.ExecuteScalarAsync());
        }
        await using var postgres = await EmbeddedPostgres.StartAsync(new() { DataFolder = Data });
        Assert.Equal(1, await postgres.RunAsync("SELECT 1"));
    }

    [Fact]
    public async Task An_ordinary_user_is_told_of_a_folder_that_is_not_theirs_to_write()
    {
        Directory.CreateDirectory(Data);
        Own(Data);
        File.SetUnixFileMode(Data, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var host = await Host.StartAsync(folder, Data, User);
        Assert.StartsWith($"The data folder '{Data}' cannot be written (", host.FirstLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_data_folder_is_opened_for_the_databases_user_but_not_a_closed_folder_above_it()
    {
        Directory.CreateDirectory(Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await using (var postgres = await EmbeddedPostgres.StartAsync(new() { DataFolder = Data, Durable = false }))
            Assert.Equal(1, await postgres.RunAsync("SELECT 1"));

        var closed = Directory.CreateDirectory(
            Path.Combine(folder, "closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
        if (User is null)
            return;
        var refusal = await Assert.ThrowsAsync<EmbeddedPostgresException>(
            () => EmbeddedPostgres.StartAsync(new() { DataFolder = Path.Combine(closed, "data") }));
        Assert.Equal(
            $"PostgreSQL refuses to run as root, and the user {User.Name} that it runs as instead cannot enter '{Path.Combine(closed, "data")}': choose another folder with --Catalogue:DataFolder, or start the server as an ordinary user.",
            refusal.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Root_steps_down_with_setpriv_or_with_su(bool setpriv)
    {
        var launcher = new Launcher(User, setpriv);
        var (exitCode, output) =
            await launcher.RunAsync(["sh", "-c", "id -u; echo \"$1\"", "sh", "it's a \"word\""], CancellationToken.None);
        Assert.Equal(0, exitCode);
        Assert.Equal(
            $"{User?.Uid.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? output.Split('\n')[0]}\nit's a \"word\"\n", output);

        // The pipe to the watchdog closes, and with that the program it watches ends.
        using var watched = launcher.StartWatched(["sleep", "1000"], "TERM");
        watched.StandardInput.Close();
        await watched.WaitForExitAsync();
        Assert.NotEqual(0, watched.ExitCode);
    }

    [Fact]
    public async Task Where_there_are_no_sockets_a_loopback_port_asks_for_the_password()
    {
        await using var postgres = await EmbeddedPostgres.StartAsync(new() { DataFolder = Data, Durable = false, Loopback = true });
        await postgres.RunAsync("CREATE ROLE reader");
        Assert.Equal(1, await postgres.RunAsync("SELECT 1"));

        await using var reader = NpgsqlDataSource.Create(postgres.ConnectionString("postgres", "reader"));
        await using var who = reader.CreateCommand("SELECT current_user::text");
        Assert.Equal("reader", await who.ExecuteScalarAsync());

        var wrong =
            new NpgsqlConnectionStringBuilder(postgres.ConnectionString("postgres", "postgres")) { Password = "wrong", Pooling = false };
        await using var connection = new NpgsqlConnection(wrong.ConnectionString);
        Assert.Equal("28P01", (await Assert.ThrowsAsync<PostgresException>(() => connection.OpenAsync())).SqlState);
    }

    [Fact]
    public async Task There_the_servers_role_has_a_password_of_its_own()
    {
        await using var postgres = await EmbeddedPostgres.StartAsync(new() { DataFolder = Data, Durable = false, Loopback = true });
        await CatalogueDatabase.MigrateAsync(postgres.ConnectionString("postgres", "postgres"));
        var given = await postgres.OpenToServerAsync("postgres");
        await using (var server = CatalogueDatabase.OpenForServing(given))
        {
            await using var who = server.CreateCommand("RESET ROLE; SELECT concat_ws(' ', session_user, current_user)");
            Assert.Equal("catalogue_server catalogue_server", await who.ExecuteScalarAsync());
        }

        foreach (var password in new[] { "guessed", await File.ReadAllTextAsync(Path.Combine(Data, "password")) })
        {
            await using var connection = new NpgsqlConnection(
                new NpgsqlConnectionStringBuilder(given) { Password = password.Trim(), Pooling = false }.ConnectionString);
            Assert.Equal("28P01", (await Assert.ThrowsAsync<PostgresException>(() => connection.OpenAsync())).SqlState);
        }
    }

    private static void Own(string path) => Posix.Own(path, User);
}
