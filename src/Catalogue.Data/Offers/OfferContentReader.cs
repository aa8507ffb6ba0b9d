using System.Collections.Immutable;
using System.Text.Json;
using Catalogue.Data.Curation;
using Catalogue.Data.Schools;
using Catalogue.Data.Texts;
using static Catalogue.Data.JsonReading;

namespace Catalogue.Data.Offers;

/// <summary>
/// Reads the content of an offer member by member: that by which it is found, and leaves its details for whoever asks. The serializer's own way, through arguments of a
/// constructor that are boxed one by one, is what a start with hundreds of thousands of offers spent most of its time on; that both read the same is tested.
/// </summary>
internal static class OfferContentReader
{
    public const int LongestName = 32;

    /// <summary>Throws JsonException for what is not the content of an offer; a member that we do not know is passed over. The content keeps the JSON.</summary>
    public static OfferContent Read(ref Utf8JsonReader reader, byte[] json)
    {
        reader.Begin("The content of an offer");
        LocalizedText? title = null;
        Guid? organisation = null;
        Provenance? provenance = null;
        ImmutableArray<OfferPartner> partners = [];
        ImmutableArray<Guid> themes = [], schools = [];
        ImmutableArray<TargetGroup> targetGroups = [];
        ImmutableArray<EducationLevel> levels = [];
        ImmutableArray<SchoolNetwork> networks = [];
        ImmutableArray<ServedArea> areas = [];
        ImmutableArray<string> languages = [];
        var (ageApplies, allNetworks) = (true, false);
        bool? free = null;
        int? minAge = null, maxAge = null;
        DateOnly? validFrom = null, validUntil = null;
        Span<char> name = stackalloc char[LongestName];
        while (reader.NextMember(name, out var length))
        {
            switch (name[..length])
            {
                case "title":
                    title = Localized(ref reader);
                    break;
                case "organisation":
                    organisation = Id(ref reader);
                    break;
                case "provenance":
                    provenance = SharedPart<Provenance>.Read(ref reader, json, OfferPartsReader.Provenance);
                    break;
                case "themes":
                    themes = SharedPart<ImmutableArray<Guid>>.Read(ref reader, json, static (ref all) => all.List<Guid>(Id));
                    break;
                case "levels":
                    levels = SharedPart<ImmutableArray<EducationLevel>>.Read(ref reader, json, static (ref all) => all.List<EducationLevel>(Name<EducationLevel>));
                    break;
                case "targetGroups":
                    targetGroups = SharedPart<ImmutableArray<TargetGroup>>.Read(ref reader, json, static (ref all) => all.List<TargetGroup>(Name<TargetGroup>));
                    break;
                case "areas":
                    areas = SharedPart<ImmutableArray<ServedArea>>.Read(ref reader, json, static (ref all) => all.List<ServedArea>(OfferPartsReader.Area));
                    break;
                case "languages":
                    languages = SharedPart<ImmutableArray<string>>.Read(ref reader, json, static (ref all) => all.List<string>(Text));
                    break;
                case "partners":
                    partners = SharedPart<ImmutableArray<OfferPartner>>.Read(ref reader, json, static (ref all) => all.List<OfferPartner>(OfferPartsReader.Partner));
                    break;
                case "schools":
                    schools = reader.List(Id);
                    break;
                case "networks":
                    networks = SharedPart<ImmutableArray<SchoolNetwork>>.Read(ref reader, json, static (ref all) => all.List<SchoolNetwork>(Name<SchoolNetwork>));
                    break;
                case "allNetworks":
                    allNetworks = Truth(ref reader);
                    break;
                case "ageApplies":
                    ageApplies = Truth(ref reader);
                    break;
                case "minAgeMonths":
                    minAge = reader.ValueOrNull(Whole);
                    break;
                case "maxAgeMonths":
                    maxAge = reader.ValueOrNull(Whole);
                    break;
                case "free":
                    free = reader.ValueOrNull(Truth);
                    break;
                case "validFrom":
                    validFrom = reader.ValueOrNull(Day);
                    break;
                case "validUntil":
                    validUntil = reader.ValueOrNull(Day);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return new OfferContent(title ?? throw Missing("title"), organisation ?? throw Missing("organisation"), provenance ?? throw Missing("provenance"), json)
        {
            Partners = partners,
            Themes = themes,
            TargetGroups = targetGroups,
            Levels = levels,
            AgeApplies = ageApplies,
            MinAgeMonths = minAge,
            MaxAgeMonths = maxAge,
            Schools = schools,
            AllNetworks = allNetworks,
            Networks = networks,
            Areas = areas,
            Languages = languages,
            Free = free,
            ValidFrom = validFrom,
            ValidUntil = validUntil,
        };
    }
}
