using System.Collections.Immutable;
using Catalogue.Data.Filters;

namespace Catalogue.Api.Pages.Lists;

/// <summary>
/// Every parameter of a list's address by which offers are chosen, in the order in which they are shown and written. A facet is in one of
/// them, or in WithoutParameter.
/// </summary>
public static class ListParameters
{
    public static ImmutableArray<ListParameter> All { get; } =
    [
        ListParameter.Many("municipality", FacetDimension.Municipalities, "municipalities"),
        ListParameter.Many("neighbourhoods", FacetDimension.Neighbourhoods),
        ListParameter.Flag("nearby", dimension: null),
        ListParameter.Fitting("school"),
        new(AgesParameter.Name, FacetDimension.Age, AgesParameter.Write),
        ListParameter.Many("themes", FacetDimension.Themes),
        ListParameter.Many("levels", FacetDimension.Levels),
        ListParameter.Many("networks", FacetDimension.Networks),
        ListParameter.Many("target-groups", FacetDimension.TargetGroups),
        ListParameter.Flag("free", FacetDimension.Free),
        ListParameter.Many("weekdays", FacetDimension.Weekdays),
        ListParameter.TimeOfDay("time-of-day", FacetDimension.TimeOfDay),
        ListParameter.Many("languages", FacetDimension.Languages),
        ListParameter.Flag("wheelchair-accessible", FacetDimension.WheelchairAccessible),
        ListParameter.Flag("places-left", FacetDimension.PlacesLeft),
        ListParameter.Flag("registration-open", FacetDimension.RegistrationOpen),
        ListParameter.Number("max-price", FacetDimension.MaxPrice),
        ListParameter.Many("organisations", FacetDimension.Organisations),
        ListParameter.One("organisation-kind", FacetDimension.OrganisationKind),
        ListParameter.Flag("staff-only", FacetDimension.StaffOnly),
        ListParameter.One("school-year", FacetDimension.SchoolYear),
    ];

    /// <summary>Facets that no parameter asks, each with the reason.</summary>
    public static ImmutableArray<(FacetDimension Dimension, string Reason)> WithoutParameter { get; } =
    [
        (FacetDimension.Schools, "A school's list is of what fits it, more than what takes place there: the parameter `school`."),
        (FacetDimension.Near, "A page does not know where its visitor is."),
        (FacetDimension.Provenance, "The parameter `examples` asks it."),
    ];

    /// <summary>What visitors may change when `filters` says nothing; the neighbourhoods once a municipality is chosen.</summary>
    public static ImmutableArray<string> Changeable { get; } =
        ["municipality", "neighbourhoods", "ages", "themes", "levels", "networks", "target-groups", "free", "weekdays"];

    public static ListParameter? Find(string name) => All.FirstOrDefault(parameter => parameter.Name == name);
}
