namespace Catalogue.Api.Pages;

/// <summary>An entry that a page names; Slug is null where no page of it is linked.</summary>
public sealed record Named(string? Slug, string Name);

/// <summary>A postal address.</summary>
public sealed record Postal(string? Street, string? Postcode, string? Locality)
{
    public override string ToString() => string.Join(
        ", ", new[] { Street, $"{Postcode} {Locality}".Trim() }.Where(part => !string.IsNullOrWhiteSpace(part)));
}

/// <summary>A point on the earth, in degrees north and east (WGS 84).</summary>
public sealed record Point(double Latitude, double Longitude);

/// <summary>How a service is reached.</summary>
public sealed record Reached(
    string? Function, string? Street, string? Postcode, string? Locality, string? Phone, string? Email, string? Website)
{
    public Postal Address => new(Street, Postcode, Locality);
}

/// <summary>PAGE, or EXAMPLE for what is made up.</summary>
public sealed record Origin(string Kind, string? Note)
{
    public bool IsExample => Kind == "EXAMPLE";
}
