namespace Catalogue.Data.Seed;

/// <summary>What an empty catalogue is filled with.</summary>
public enum StartingData
{
    None,

    /// <summary>Real offers, consultation platforms and organisations, with all places, schools and themes.</summary>
    WithoutExamples,

    /// <summary>Also what is made up to show how the catalogue works.</summary>
    WithExamples,
}
