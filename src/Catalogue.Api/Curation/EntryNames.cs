using Catalogue.Api.Binding;
using Catalogue.Data.Curation;

namespace Catalogue.Api.Curation;

/// <summary>
/// Resolves the references in an input, by id or slug, and records an error with its path for each unknown entry and each invalid value.
/// </summary>
internal sealed class EntryNames(Graph catalogue)
{
    private readonly List<Finding> errors = [];

    public IReadOnlyList<Finding> Errors => errors;

    public void Refuse(Finding error) => errors.Add(error);

    public Guid Find(EntryKind kind, string name, string path) => kind switch
    {
        EntryKind.Organisation => Find(name, path, catalogue.FindOrganisation, catalogue.FindOrganisationBySlug, entry => entry.Id),
        EntryKind.Municipality => Find(name, path, catalogue.FindMunicipality, catalogue.FindMunicipalityBySlug, entry => entry.Id),
        EntryKind.Neighbourhood => Find(name, path, catalogue.FindNeighbourhood, catalogue.FindNeighbourhoodBySlug, entry => entry.Id),
        EntryKind.School => Find(name, path, catalogue.FindSchool, catalogue.FindSchoolBySlug, entry => entry.Id),
        EntryKind.Theme => Find(name, path, catalogue.FindTheme, catalogue.FindThemeBySlug, entry => entry.Id),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No content names an entry of this kind."),
    };

    private Guid Find<T>(string name, string path, Func<Guid, T?> byId, Func<string, T?> bySlug, Func<T, Guid> idOf)
        where T : class
    {
        if (EntryReference.FindOrNull(name, byId, bySlug) is { } entry)
            return idOf(entry);
        errors.Add(CurationFindings.UnknownEntry(path, name));
        return Guid.Empty;
    }
}
