using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Catalogue.Data.Naming;

namespace Catalogue.Api.Pages.Lists;

/// <summary>
/// What the address of a list asks: the values of each parameter, the search, where the page begins, and how the list is shown. Fixed
/// parameters are those that a visitor may not change.
/// </summary>
public sealed record ListQuestion
{
    private const int MostValues = 50;
    private const int MostInPage = 50;
    private const int DefaultPage = 20;
    private const int DefaultHeading = 2;

    public ImmutableDictionary<string, ImmutableArray<string>> Asked { get; init; } =
        ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    public string? Search { get; init; }

    public string? After { get; init; }

    /// <summary>What else the address says of how the list is shown, for its links: names and values as they were sent.</summary>
    public ImmutableArray<(string Name, string Value)> Shown { get; init; } = [];

    public ImmutableArray<string> Fixed { get; init; } = [];

    public ImmutableArray<string>? Filters { get; init; }

    public int PageSize { get; init; } = DefaultPage;

    public int HeadingLevel { get; init; } = DefaultHeading;

    public bool Examples { get; init; } = true;

    /// <summary>The parameters that a visitor may change, in the order of the list.</summary>
    public IEnumerable<ListParameter> Changeable => ListParameters.All.Where(parameter => parameter.Dimension is not null
        && (Filters ?? ListParameters.Changeable).Contains(parameter.Name)
        && !Fixed.Contains(parameter.Name)
        && (parameter.Name != "neighbourhoods" || Filters is not null || Asked.ContainsKey("municipality")));

    /// <summary>Whether a visitor may have chosen something.</summary>
    public bool IsNarrowed => Search is not null || Changeable.Any(parameter => Asked.ContainsKey(parameter.Name));

    /// <summary>Reads an address; what it does not know, it passes over. Throws PageRefusal.</summary>
    public static ListQuestion Read(IQueryCollection address, bool isEmbedded)
    {
        var question = new ListQuestion
        {
            Asked = ListParameters.All
                .Select(parameter => (parameter.Name, Values: Values(address, parameter.Name)))
                .Where(asked => !asked.Values.IsEmpty)
                .ToImmutableDictionary(asked => asked.Name, asked => asked.Values, StringComparer.Ordinal),
            Search = address["search"].FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)),
            After = address["after"].FirstOrDefault(text => !string.IsNullOrEmpty(text)),
            Fixed = Values(address, "fixed"),
            Filters = address.ContainsKey("filters") ? Values(address, "filters") : null,
            PageSize = Whole(address, "page-size", 1, MostInPage) ?? DefaultPage,
            HeadingLevel = Whole(address, "heading-level", 1, 5) ?? DefaultHeading,
            Shown = [.. ListShown.Names.SelectMany(name => address[name].Select(value => (name, value ?? "")))],
        };
        if (!isEmbedded)
            return question;

        // What a page of another site says of itself is not its visitors' to change, unless it says so.
        if (question is { Filters: null, Fixed.IsEmpty: true })
        {
            question = question with { Fixed = [.. ListShown.OfPage.Where(question.Asked.ContainsKey)] };
            question = question with { Shown = [.. question.Shown, .. question.Fixed.Select(name => ("fixed", name))] };
        }

        return question with { Examples = address["examples"] is ["" or "true", ..] };
    }

    /// <summary>The variables of Questions/list.graphql. Throws PageRefusal.</summary>
    public JsonElement Variables()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartObject("filter");
            foreach (var parameter in ListParameters.All)
            {
                if (Asked.TryGetValue(parameter.Name, out var values))
                    parameter.Write!(json, values);
            }

            if (!Examples)
                json.WriteString("provenance", "PAGE");
            json.WriteEndObject();
            if (Search is not null)
                json.WriteString("search", Search);
            json.WriteNumber("first", PageSize);
            if (After is not null)
                json.WriteString("after", After);
            WriteDimensions(json, "dimensions", Changeable.Where(parameter => !parameter.IsTree));
            WriteDimensions(json, "trees", Changeable.Where(parameter => parameter.IsTree));
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }

    /// <summary>With a value more, in place of what a parameter asked when it can ask one only; from the first page.</summary>
    public ListQuestion With(ListParameter parameter, string value) => this with
    {
        After = null,
        Asked = Asked.SetItem(
            parameter.Name,
            parameter.IsSingle ? [value] : [.. Asked.GetValueOrDefault(parameter.Name, []).Where(other => other != value), value]),
    };

    /// <summary>Without one of the values of a parameter; from the first page.</summary>
    public ListQuestion Without(string name, string value)
    {
        var left = Asked.GetValueOrDefault(name, []).Remove(value);
        return this with { After = null, Asked = left.IsEmpty ? Asked.Remove(name) : Asked.SetItem(name, left) };
    }

    /// <summary>Without all that a visitor chose; from the first page.</summary>
    public ListQuestion Bare() => this with
    {
        After = null,
        Search = null,
        Asked = Asked.RemoveRange(Changeable.Select(parameter => parameter.Name)),
    };

    /// <summary>The same as a query string, `?` included; equal questions are equal texts.</summary>
    public string ToQuery()
    {
        var text = new StringBuilder();
        foreach (var (name, value) in Members())
            text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return text.Length == 0 ? "?" : text.ToString();
    }

    /// <summary>Each name with each of its values, for the fields of a form as well.</summary>
    public IEnumerable<(string Name, string Value)> Members()
    {
        foreach (var parameter in ListParameters.All)
        {
            foreach (var value in Asked.GetValueOrDefault(parameter.Name, []))
                yield return (parameter.Name, value);
        }

        foreach (var shown in Shown)
            yield return shown;
        if (Search is not null)
            yield return ("search", Search);
        if (After is not null)
            yield return ("after", After);
    }

    private static void WriteDimensions(Utf8JsonWriter json, string name, IEnumerable<ListParameter> parameters)
    {
        json.WriteStartArray(name);
        foreach (var parameter in parameters)
            json.WriteStringValue(UpperSnake.Name(parameter.Dimension!.Value));
        json.WriteEndArray();
    }

    private static ImmutableArray<string> Values(IQueryCollection address, string name)
    {
        if (!address.TryGetValue(name, out var sent))
            return [];
        // An attribute without a value is a flag that is set.
        var isFlag = sent is [""] && ListParameters.Find(name) is { IsSingle: true };
        ImmutableArray<string> values = isFlag ? ["true"] :
        [
            .. sent.SelectMany(text => (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                .Distinct(StringComparer.Ordinal),
        ];
        return values.Length <= MostValues ? values : throw PageRefusal.Parameter(name, "…");
    }

    private static int? Whole(IQueryCollection address, string name, int least, int most) => address[name] switch
    {
        [] or [null or ""] => null,
        [var text, ..] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most => number,
        [var text, ..] => throw PageRefusal.Parameter(name, text!),
    };
}
