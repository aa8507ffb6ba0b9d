namespace Catalogue.Data.Files;

/// <summary>The terms under which the data may be reused: their name and web address.</summary>
public sealed record DataLicence(string Name, string Address)
{
    /// <summary>The free open data licence of the Flemish authorities, the default.</summary>
    public static DataLicence Default { get; } = new(
        "Modellicentie Gratis Hergebruik Vlaanderen v1.0", "https://data.vlaanderen.be/id/licentie/modellicentie-gratis-hergebruik/v1.0");
}
