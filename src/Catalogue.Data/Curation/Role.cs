namespace Catalogue.Data.Curation;

/// <summary>What a signed-in person may write; each role includes the one before. Any role may read the working catalogue.</summary>
public enum Role
{
    /// <summary>Proposes offers of one organisation.</summary>
    Editor,

    /// <summary>Maintains and publishes everything of one municipality, their own work included.</summary>
    Curator,

    /// <summary>Maintains everything.</summary>
    Administrator,
}
