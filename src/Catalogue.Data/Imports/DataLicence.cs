namespace Catalogue.Data.Imports;

/// <summary>The terms under which the data may be reused: what they are called, and the web address at which they stand.</summary>
public sealed record DataLicence(string Name, string Address)
{
    /// <summary>The free open data licence of the Flemish authorities, where nobody chose another.</summary>
    public static DataLicence Default { get; } = new(
        "Modellicentie Gratis Hergebruik Vlaanderen v1.0", "https://data.vlaanderen.be/id/licentie/modellicentie-gratis-hergebruik/v1.0");
}
