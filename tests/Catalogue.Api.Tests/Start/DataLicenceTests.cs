using System.Text.Json;
using Catalogue.Api.Start;
using Catalogue.Api.Tests.Server;
using Catalogue.Data.Files;
using Catalogue.Testing;
using Microsoft.Extensions.Configuration;

namespace Catalogue.Api.Tests.Start;

/// <summary>The terms of reuse go with the data as a whole: of the Flemish free licence, or what whoever runs the server sets.</summary>
public sealed class DataLicenceTests : IDisposable
{
    private const string Name = "Voorwaarden van de stad, \"vrij\"; versie 2";
    private const string Address = "https://stad.example.org/hergebruik?versie=2";
    private const string Missing = "is missing: terms of reuse are told by their name and their address.";
    private const string OneLine = "Catalogue:DataLicence:Name must be one line of at most 200 characters.";
    private const string Open = "Catalogue:DataLicence:Address must be a web address that everybody can open";

    private static readonly string[] Setting = ["--Catalogue:DataLicence:Name", Name, "--Catalogue:DataLicence:Address", Address];

    private readonly string folder = TestFolder.Make();

    public void Dispose() => TestFolder.Remove(folder);

    [Theory]
    [InlineData(
        false,
        "Modellicentie Gratis Hergebruik Vlaanderen v1.0, https://data.vlaanderen.be/id/licentie/modellicentie-gratis-hergebruik/v1.0")]
    [InlineData(true, $"{Name}, {Address}")]
    public async Task The_schema_that_is_served_or_printed_begins_with_them(bool isSet, string terms)
    {
        var database = await CatalogueTemplate.SeededAsync();
        await using var api = await ApiServer.StartAsync(database, new FixedDay(ApiServer.Day), isSet ? Setting : []);
        var text = (await api.GetAsync("/schema.graphql", accept: null)).Text;
        Assert.Equal($"# The data may be reused under: {terms}", text.Split('\n')[0]);

        using var printed = new StringWriter();
        Assert.Equal(0, await Commands.RunAsync(["schema", .. isSet ? Setting : []], printed, TextWriter.Null));
        Assert.Equal(text, printed.ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Exports_tell_them_and_are_imported_again_as_no_change(bool isSet)
    {
        await using var database = await CatalogueTemplate.SeededAsync();
        var (name, address) = isSet ? (Name, Address) : (DataLicence.Default.Name, DataLicence.Default.Address);
        string[] settings = isSet ? Setting : [];

        var json = await ExportAsync(database, ["--format", "json", .. settings]);
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(json));
        var licence = document.RootElement.EnumerateObject().First();
        Assert.Equal("licence", licence.Name);
        var told = (licence.Value.GetProperty("name").GetString(), licence.Value.GetProperty("address").GetString());
        Assert.Equal((name, address), told);
        await NoChangeAsync(database, json);

        foreach (var separator in new[] { "comma", "semicolon" })
        {
            var csv = await ExportAsync(database, ["--format", "csv", "--separator", separator, .. settings]);
            var header = (await File.ReadAllLinesAsync(csv))[0].Replace("\"\"", "\"", StringComparison.Ordinal);
            Assert.EndsWith($"#licence: {name} {address}", header.TrimEnd('"'), StringComparison.Ordinal);
            await NoChangeAsync(database, csv);
        }
    }

    [Theory]
    [InlineData("Eigen voorwaarden", "", $"Catalogue:DataLicence:Address {Missing}")]
    [InlineData(" ", "https://stad.example.org", $"Catalogue:DataLicence:Name {Missing}")]
    [InlineData("Twee\nregels", "https://stad.example.org", OneLine)]
    [InlineData("Twee\u2028regels", "https://stad.example.org", OneLine)]
    [InlineData("Eigen", "stad.example.org", Open)]
    [InlineData("Eigen", "javascript:alert(1)", Open)]
    [InlineData("Eigen", "http://localhost/licence", Open)]
    [InlineData("Eigen", "https://naam:woord@stad.example.org", Open)]
    public void Terms_that_cannot_be_are_refused(string name, string address, string sentence)
    {
        var configuration = Configured(name, address);
        KnownSettings.Check(configuration);
        var refusal = Assert.Throws<SettingException>(() => DataLicenceSetting.Read(configuration));
        Assert.StartsWith(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_may_be_long_and_no_longer()
    {
        Assert.Equal(200, DataLicenceSetting.Read(Configured(new string('a', 200), Address)).Name.Length);
        Assert.Throws<SettingException>(() => DataLicenceSetting.Read(Configured(new string('a', 201), Address)));
    }

    [Theory]
    [InlineData("serve", "--urls", "http://127.0.0.1:0")]
    [InlineData("export")]
    public async Task Neither_a_server_starts_nor_an_export_is_written_with_them(params string[] command)
    {
        await using var database = await CatalogueTemplate.SeededAsync();
        string[] settings = ["--ConnectionStrings:Catalogue", database.ConnectionString, "--Catalogue:DataLicence:Name=Eigen"];
        using var process = ServerProcess.Start([.. command, .. settings]);
        var (code, error) = await process.EndAsync();
        Assert.Equal((1, $"Catalogue:DataLicence:Address {Missing}"), (code, error.TrimEnd()));
    }

    private static IConfigurationRoot Configured(string name, string address) => new ConfigurationBuilder()
        .AddInMemoryCollection([new("Catalogue:DataLicence:Name", name), new("Catalogue:DataLicence:Address", address)])
        .Build();

    private async Task<string> ExportAsync(TestDatabase database, string[] options)
    {
        var file = Path.Combine(folder, Path.GetRandomFileName());
        string[] where = ["--out", file, "--ConnectionStrings:Catalogue", database.ConnectionString];
        using var process = ServerProcess.Start(["export", .. options, .. where]);
        Assert.Equal((0, ""), await process.EndAsync());
        return file;
    }

    private static async Task NoChangeAsync(TestDatabase database, string file)
    {
        using var process = ServerProcess.Start(["import", file, "--ConnectionStrings:Catalogue", database.ConnectionString]);
        Assert.Contains("0 to create, 0 to change", await process.OutputAsync(), StringComparison.Ordinal);
        Assert.Equal((0, ""), await process.EndAsync());
    }
}
