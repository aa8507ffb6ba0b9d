using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Catalogue.Data.Embedded;

/// <summary>The database's endpoint: a unix socket in a folder, or a loopback port with a password.</summary>
internal sealed record Endpoint(string Host, int Port, string? Password)
{
    public static Endpoint Socket(SocketFolder sockets) => new(sockets.Path, 5432, null);

    public static Endpoint Loopback(DataFolder data)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return new("127.0.0.1", ((IPEndPoint)free.LocalEndpoint).Port, File.ReadAllText(data.In("password")).Trim());
    }

    public IEnumerable<string> Settings => Password is null
        ? ["listen_addresses=", $"unix_socket_directories={Host}", "unix_socket_permissions=0700", $"port={Port}"]
        : [$"listen_addresses={Host}", "unix_socket_directories=", $"port={Port}"];

    public string ConnectionString(string database, string user)
    {
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = Host,
            Port = Port,
            Database = database,
            Username = user,
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
            Timezone = "UTC",
        };
        if (Password is not null)
        {
            // Only the superuser has a password; other roles are entered with SET ROLE.
            connection.Username = "postgres";
            connection.Password = Password;
            if (user != "postgres")
                connection.Options = $"-c role={user}";
        }
        return connection.ConnectionString;
    }
}
