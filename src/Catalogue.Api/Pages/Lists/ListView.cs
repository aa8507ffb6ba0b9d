using System.Collections.Immutable;

namespace Catalogue.Api.Pages.Lists;

/// <summary>
/// A list as OfferList.razor shows it. Base goes before the addresses of pages: empty on the catalogue's own pages, the scheme and host
/// of the server where the list stands on a page of another site. Action is where the form leads without a script. Problem is the
/// sentence that stands in place of the offers when the question cannot be answered; then Offers is null.
/// </summary>
public sealed record ListView(
    PageTexts Texts, PageAddresses Addresses, ListQuestion Question, ListedOffers? Offers, string Base, string Action, DateOnly Today,
    string? Problem = null)
{
    /// <summary>The browsing context that the pages of offers open in; null for the one of the list.</summary>
    public string? Target { get; init; }

    public string Title => Offers is null ? "" : Offers.TotalCount switch
    {
        0 => Texts["total0"],
        1 => Texts["total1"],
        var total => Texts.Fill("total", total),
    };

    public string AddressOf(ListedOffer offer) => Base + Addresses.Of(PageKind.Offer, offer.Slug);

    /// <summary>The parameters that visitors may change, each with its facet, those without values left out.</summary>
    public IEnumerable<(ListParameter Parameter, ListFacet Facet)> Filters => Offers is null ? [] :
        from parameter in Question.Changeable
        let dimension = Data.Naming.UpperSnake.Name(parameter.Dimension!.Value)
        let facet = (parameter.IsTree ? Offers.Trees : Offers.Flat).FirstOrDefault(facet => facet.Dimension == dimension)
        where facet is not null && Shown(parameter, facet).Any()
        select (parameter, facet);

    /// <summary>
    /// The values of a facet that the form shows: those that are chosen or would leave something. Of the municipalities over neighbourhoods
    /// only those that are asked.
    /// </summary>
    public IEnumerable<ListValue> Shown(ListParameter parameter, ListFacet facet)
    {
        var municipalities = parameter.Name == "neighbourhoods" ? Question.Asked.GetValueOrDefault("municipality", []) : [];
        return Shown(facet.Values)
            .Where(value => value.Dimension == facet.Dimension || municipalities.IsEmpty || municipalities.Contains(value.Value));
    }

    /// <summary>The same of the values that one contains.</summary>
    public static IEnumerable<ListValue> Shown(ImmutableArray<ListValue> values) =>
        values.Where(value =>
            value.Count > 0 || value.Selected || (!value.Children.IsDefault && value.Children.Any(child => child.Selected)));

    /// <summary>Whether the form shows what a value contains: once it or any of that is chosen, or where it is no choice itself.</summary>
    public bool IsOpen(ListFacet facet, ListValue value) => !value.Children.IsDefaultOrEmpty
        && (value.Selected || value.Dimension != facet.Dimension || value.Children.Any(child => child.Selected));

    /// <summary>What a visitor chose, each with its label and the question without it.</summary>
    public IEnumerable<(string Label, ListQuestion Without)> Chosen
    {
        get
        {
            if (Question.Search is { } search)
                yield return ($"‘{search}’", Question with { Search = null, After = null });
            foreach (var (parameter, facet) in Filters)
            {
                foreach (var asked in Question.Asked.GetValueOrDefault(parameter.Name, []))
                    yield return (LabelOf(facet, asked), Question.Without(parameter.Name, asked));
            }
        }
    }

    /// <summary>How many choices stand in the filters, the search left out.</summary>
    public int ChosenFilters => Filters.Sum(filter => Question.Asked.GetValueOrDefault(filter.Parameter.Name, []).Length);

    /// <summary>The sentence of a list without offers.</summary>
    public string Empty => Question.Search is { } search ? Texts.Fill("emptySearch", search)
        : Question.Asked.ContainsKey(AgesParameter.Name) ? Texts["emptyAge"]
        : Texts["empty"];

    /// <summary>Wider questions, for a list without offers: what is nearby, then without each choice, then without all of them.</summary>
    public IEnumerable<(string Label, ListQuestion Wider)> Wider
    {
        get
        {
            if (Question.Asked.ContainsKey("neighbourhoods") && !Question.Asked.ContainsKey("nearby"))
                yield return (Texts["emptyNearby"], Question.With(ListParameters.Find("nearby")!, "true"));
            foreach (var (label, without) in Chosen)
                yield return (Texts.Fill("emptyWithout", label.Trim('‘', '’')), without);
            if (Question.IsNarrowed)
                yield return (Texts["emptyAll"], Question.Bare());
        }
    }

    private static string LabelOf(ListFacet facet, string value) =>
        facet.Values.SelectMany(root => root.Children.IsDefault ? [root] : root.Children.Prepend(root))
            .FirstOrDefault(known => known.Value == value)?.Label ?? value;
}
