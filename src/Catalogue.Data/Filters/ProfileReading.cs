using System.Collections.Immutable;
using Catalogue.Data.Curation;
using Catalogue.Data.Offers;
using Catalogue.Data.Profiles;
using Catalogue.Data.Schools;
using Catalogue.Data.Time;

namespace Catalogue.Data.Filters;

/// <summary>The members of `ProfileInput`. Throws FilterException for invalid values and unknown entries.</summary>
public static class ProfileReading
{
    public static Profile Read(FilterReading profile) => new()
    {
        Age = profile.Part<AgeRange?>("age", age => AgeReading.Read(age, "age")),
        Network = profile.Value<SchoolNetwork>("network"),
        School = profile.Entry("school", EntryKind.School),
        Neighbourhood = profile.Entry("neighbourhood", EntryKind.Neighbourhood),
        Municipality = profile.Entry("municipality", EntryKind.Municipality),
        Levels = profile.List<EducationLevel>("levels"),
        TargetGroups = profile.List<TargetGroup>("targetGroups"),
        HomeLanguage = profile.Text("homeLanguage"),
        Interests = Interests(profile),
    };

    /// <summary>A profile that is a member of another input: its faults are at the paths in that input.</summary>
    public static Profile Read(FilterReading profile, string path)
    {
        try
        {
            return Read(profile);
        }
        catch (FilterException refusal)
        {
            throw FilterException.Input($"{path}.{refusal.Path}", refusal.Message);
        }
    }

    private static ImmutableArray<Guid> Interests(FilterReading profile)
    {
        var themes = profile.Entries("interests", EntryKind.Theme);
        return themes.Contains(Guid.Empty)
            ? throw FilterException.Input("interests", "One of the interests is no theme of the catalogue: `themes` has them all.")
            : themes;
    }
}
