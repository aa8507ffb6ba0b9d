using System.Reflection;
using Catalogue.Api.Http;
using Catalogue.Api.Http.Work;
using Catalogue.Api.Identity;
using Catalogue.Api.Reports;
using Catalogue.GraphQL;
using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace Catalogue.Api.Start;

/// <summary>
/// The program's own settings, by section. An unknown setting in these sections is refused, since it would be ignored silently. Other
/// sections belong to the framework or to other programs; a section with a similar name to one of ours counts as a typo, unless it is in
/// the environment.
/// </summary>
internal static class KnownSettings
{
    private static readonly Dictionary<string, string[]> sections = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Catalogue"] = ["DataFolder", "DataLicence", "Examples", "PostgresBinaries", "Proxies", "PublicAddress"],
        ["Catalogue:DataLicence"] = ["Name", "Address"],
        ["Identity"] = ["Providers"],
        ["GraphQL"] = NamesOf<TransportOptions>(),
        ["Limits"] = [.. NamesOf<RequestLimits>(), "WebSockets", "EventStreams", "Reports", "Work"],
        ["Limits:WebSockets"] = NamesOf<StreamLimits>(),
        ["Limits:EventStreams"] = NamesOf<StreamLimits>(),
        ["Limits:Reports"] = NamesOf<ReportLimits>(),
        ["Limits:Work"] = NamesOf<WorkLimits>(),
    };

    private static readonly string[] ofProviders = [.. typeof(IdentityProvider).GetProperties().Select(property => property.Name)];

    private static readonly string[] ofTheFramework = ["Logging", "Kestrel", "ConnectionStrings", "Urls", "AllowedHosts", "Authentication"];

    /// <summary>Each by its full name; for providers with NAME as placeholder.</summary>
    public static IEnumerable<string> All =>
    [
        "ConnectionStrings:Catalogue",
        .. sections.SelectMany(section => section.Value.Select(name => $"{section.Key}:{name}")).Where(
            name => name != "Identity:Providers" && !sections.ContainsKey(name)),
        .. ofProviders.Select(name => $"Identity:Providers:NAME:{name}"),
    ];

    /// <summary>Throws SettingException with the unknown name and a suggestion.</summary>
    public static void Check(IConfiguration configuration)
    {
        foreach (var (path, names) in sections)
        {
            foreach (var setting in configuration.GetSection(path).GetChildren())
                Check(setting.Path, setting.Key, names);
        }

        foreach (var provider in configuration.GetSection("Identity:Providers").GetChildren())
        {
            foreach (var setting in provider.GetChildren())
                Check(setting.Path, setting.Key, ofProviders);
        }

        foreach (var section in GivenSections(configuration))
        {
            if (!Has(ofTheFramework, section) && !sections.ContainsKey(section) && Near(section, sections.Keys) is { } meant)
                throw Unknown(section, meant);
        }

        if (string.IsNullOrEmpty(configuration.GetConnectionString("Catalogue")))
        {
            foreach (var other in configuration.GetSection("ConnectionStrings").GetChildren())
            {
                if (Near(other.Key, ["Catalogue"]) is not null)
                    Check(other.Path, other.Key, ["Catalogue"]);
            }
        }
    }

    // From the command line and files only: the environment may contain sections of other programs with any names.
    private static IEnumerable<string> GivenSections(IConfiguration configuration) =>
        from provider in ((IConfigurationRoot)configuration).Providers
        where provider is not EnvironmentVariablesConfigurationProvider
        from section in provider.GetChildKeys([], null).Distinct()
        where provider.GetChildKeys([], section).Any()
        select section;

    private static void Check(string path, string name, string[] names)
    {
        if (!Has(names, name))
            throw Unknown(path, Near(name, names) is { } near ? path[..^name.Length] + near : null);
    }

    private static SettingException Unknown(string path, string? meant) =>
        new($"There is no setting {path}.{Suggestions.DidYouMean(meant is null ? [] : [meant])}");

    private static bool Has(IEnumerable<string> names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static string? Near(string name, IEnumerable<string> names) => Suggestions.For(name, names).FirstOrDefault();

    // The properties with a setter, except those computed from others.
    private static string[] NamesOf<T>() =>
    [
        .. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(
                property => property.SetMethod is not null && property.PropertyType.IsValueType
                    && property.PropertyType.Namespace == "System")
            .Select(property => property.Name),
    ];
}
