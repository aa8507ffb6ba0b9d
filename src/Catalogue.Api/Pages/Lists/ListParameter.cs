using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Catalogue.Data.Filters;

namespace Catalogue.Api.Pages.Lists;

/// <summary>
/// A parameter of a list's address, which is also an attribute of the element `catalogue-offers`: its name, the facet that shows its
/// values, null for none, and how its values become a member of `OfferFilter`. Without Write it does not filter by itself.
/// </summary>
public sealed record ListParameter(string Name, FacetDimension? Dimension, Action<Utf8JsonWriter, ImmutableArray<string>>? Write)
{
    /// <summary>Its values are a tree, of which two levels are shown.</summary>
    public bool IsTree => Dimension is FacetDimension.Themes or FacetDimension.Neighbourhoods;

    /// <summary>Only one of its values can be asked at a time.</summary>
    public bool IsSingle { get; private init; }

    /// <summary>A list of names: slugs, or the values of an enum.</summary>
    public static ListParameter Many(string name, FacetDimension? dimension, string? member = null) =>
        new(name, dimension, (json, values) =>
        {
            json.WriteStartArray(member ?? MemberOf(name));
            foreach (var value in values)
                json.WriteStringValue(value);
            json.WriteEndArray();
        });

    /// <summary>What fits an entry, by its slug: that member of the filter's profile.</summary>
    public static ListParameter Fitting(string name) =>
        new(name, Dimension: null, (json, values) =>
        {
            json.WriteStartObject("fits");
            json.WriteString(name, values[0]);
            json.WriteEndObject();
        }) { IsSingle = true };

    /// <summary>One value of an enum, or one text.</summary>
    public static ListParameter One(string name, FacetDimension dimension) =>
        new(name, dimension, (json, values) => json.WriteString(MemberOf(name), values[0])) { IsSingle = true };

    /// <summary>True or false; an attribute without a value is true.</summary>
    public static ListParameter Flag(string name, FacetDimension? dimension) =>
        new(name, dimension, (json, values) => json.WriteBoolean(MemberOf(name), values[0] switch
        {
            "true" => true,
            "false" => false,
            var other => throw PageRefusal.Parameter(name, other),
        })) { IsSingle = true };

    public static ListParameter Number(string name, FacetDimension dimension) =>
        new(name, dimension, (json, values) => json.WriteNumber(
            MemberOf(name),
            decimal.TryParse(values[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw PageRefusal.Parameter(name, values[0]))) { IsSingle = true };

    /// <summary>A part of the day, as `13:00:00/18:00:00`.</summary>
    public static ListParameter TimeOfDay(string name, FacetDimension dimension) =>
        new(name, dimension, (json, values) =>
        {
            if (values[0].Split('/') is not [var from, var until])
                throw PageRefusal.Parameter(name, values[0]);
            json.WriteStartObject(MemberOf(name));
            json.WriteString("from", from);
            json.WriteString("until", until);
            json.WriteEndObject();
        }) { IsSingle = true };

    // As target-groups: the schema's targetGroups.
    private static string MemberOf(string name) =>
        JsonNamingPolicy.CamelCase.ConvertName(string.Concat(
            name.Split('-').Select(word => string.Concat(char.ToUpperInvariant(word[0]).ToString(), word.AsSpan(1)))));
}
