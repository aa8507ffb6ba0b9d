namespace Catalogue.Data.Time;

/// <summary>A class year of Flemish education, from the entry class (instapklas) to the seventh year of secondary school.</summary>
public enum Grade
{
    Instapklas,
    Nursery1,
    Nursery2,
    Nursery3,
    Primary1,
    Primary2,
    Primary3,
    Primary4,
    Primary5,
    Primary6,
    Secondary1,
    Secondary2,
    Secondary3,
    Secondary4,
    Secondary5,
    Secondary6,
    Secondary7,
}
