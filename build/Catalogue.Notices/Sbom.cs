using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalogue.Notices;

/// <summary>
/// A bill of materials (CycloneDX) that another tool wrote, to which is added what the tool does not know of: the libraries within the
/// PostgreSQL of npm, and the .NET that a self-contained server has with it.
/// </summary>
internal sealed class Sbom
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };
    private readonly JsonObject bill;
    private readonly JsonArray components;

    public Sbom(string json)
    {
        bill = JsonNode.Parse(json)!.AsObject();
        if (bill["components"] is JsonArray there)
            components = there;
        else
            bill["components"] = components = [];
    }

    public string Json => bill.ToJsonString(Readable) + "\n";

    /// <summary>Files are paths in the folder that was published.</summary>
    public void Add(string name, string? version, string licence, string purl, params IEnumerable<string> files)
    {
        var whole = version is null ? purl : $"{purl}@{version}";
        var component = new JsonObject { ["type"] = "library", ["bom-ref"] = whole, ["name"] = name };
        if (version is not null)
            component["version"] = version;
        // The form has a place for ids of SPDX, and another for all else.
        component["licenses"] = new JsonArray(new JsonObject
        {
            ["license"] = new JsonObject { [licence.StartsWith("LicenseRef-", StringComparison.Ordinal) ? "name" : "id"] = licence },
        });
        component["purl"] = whole;
        component["properties"] = new JsonArray(
            [.. files.Select(file => new JsonObject { ["name"] = "catalogue:file", ["value"] = file })]);
        components.Add(component);
    }
}
