using Catalogue.Data.Curation;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Themes;

/// <summary>A theme in the tree of themes. PolicyBasis is null when not known.</summary>
public sealed record Theme : ReferenceEntry
{
    public required LocalizedText Name { get; init; }

    public Guid? Parent { get; init; }

    public PolicyBasis? PolicyBasis { get; init; }

    public LocalizedText? Description { get; init; }
}

/// <summary>Decretale taak, lokaal beleid.</summary>
public enum PolicyBasis
{
    DecreeTask,
    LocalPolicy,
}
