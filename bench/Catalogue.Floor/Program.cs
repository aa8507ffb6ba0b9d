using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text;
using Catalogue.Floor;
using Npgsql;

// What the machine allows without GraphQL, on the address in PORT, from the database in PGHOST, PGPORT, PGUSER and PGDATABASE:
//   /sql/qN  PostgreSQL writes the whole answer to question N     /bytes  the answers of the server whose address is given, asked of it once each
await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder
{
    Host = Setting("PGHOST"),
    Port = int.Parse(Setting("PGPORT"), System.Globalization.CultureInfo.InvariantCulture),
    Username = Setting("PGUSER"),
    Database = Setting("PGDATABASE"),
    MaxPoolSize = 16,
    MaxAutoPrepare = 64,
    AutoPrepareMinUsages = 2,
    NoResetOnClose = true,
    ConnectionIdleLifetime = 3600,
});
var statements = new Statements(source);
var answers = new ConcurrentDictionary<string, byte[]>();
using var asked = new HttpClient { BaseAddress = new Uri(args[0]) };

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls($"http://127.0.0.1:{Setting("PORT")}");
var app = builder.Build();
app.MapPost("/sql/q5", context => SendAsync(context.Response, """{"data":{"__typename":"Query"}}"""u8.ToArray()));
app.MapPost("/sql/q{number:int}", async (HttpContext context, int number) =>
{
    var body = await ReadAsync(context.Request.BodyReader);
    context.Response.ContentType = "application/json";
    await statements.WriteAsync(number, Variables.Parse(body), context.Response);
});
app.MapPost("/bytes", async context =>
{
    var body = await ReadAsync(context.Request.BodyReader);
    var key = Encoding.Latin1.GetString(body);
    if (!answers.TryGetValue(key, out var bytes))
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        using var answer = await asked.PostAsync(default(Uri), content);
        answers[key] = bytes = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    await SendAsync(context.Response, bytes);
});
await app.RunAsync();

static string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set.");

static async ValueTask<byte[]> ReadAsync(PipeReader body)
{
    while (true)
    {
        var read = await body.ReadAsync();
        if (read.IsCompleted)
        {
            var bytes = read.Buffer.ToArray();
            body.AdvanceTo(read.Buffer.End);
            return bytes;
        }

        body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
    }
}

static async Task SendAsync(HttpResponse response, byte[] bytes)
{
    response.ContentType = "application/json";
    response.ContentLength = bytes.Length;
    await response.BodyWriter.WriteAsync(bytes);
}
