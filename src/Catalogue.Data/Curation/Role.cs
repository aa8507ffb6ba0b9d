namespace Catalogue.Data.Curation;

/// <summary>
/// What somebody who signed in may write, each more than the one before; reading the working catalogue needs any of them.
/// </summary>
public enum Role
{
    /// <summary>Proposes the offers of one organisation.</summary>
    Editor,

    /// <summary>Keeps everything of one municipality, and publishes it, their own work too.</summary>
    Curator,

    /// <summary>Keeps everything.</summary>
    Administrator,
}
