using System.Collections.Frozen;
using Catalogue.Data.Curation;
using Catalogue.Data.Naming;
using Catalogue.Data.Offers;
using Catalogue.Data.Texts;

namespace Catalogue.Data.Writing.Rules;

/// <summary>The rules for every offer (OfferChecks), as findings, each with its own code.</summary>
internal static class BrokenRules
{
    private static readonly FrozenDictionary<OfferFaultCode, string> Dutch = new Dictionary<OfferFaultCode, string>
    {
        [OfferFaultCode.AgesReversed] = "is kleiner dan minAgeMonths: verwissel de twee, of laat er een weg waar dat einde open is",
        [OfferFaultCode.AgesWithoutAge] = "is false, en toch zijn er leeftijden: laat de leeftijden weg, of ageApplies",
        [OfferFaultCode.SchoolsAndAreas] =
            "zijn genoemd, dus netten en gebieden volgen daaruit: laat allNetworks, networks en areas weg, of de scholen",
        [OfferFaultCode.NetworksTwice] = "zijn genoemd, en toch is allNetworks true: laat een van de twee weg",
        [OfferFaultCode.CitywideWithNeighbourhoods] =
            "geldt voor de hele stad, en noemt toch wijken: noem de stad of wijken ervan, niet allebei",
        [OfferFaultCode.AreaEmpty] =
            "geldt niet voor de hele stad, en noemt toch geen wijk: noem wijken, of zeg dat het voor de hele stad is (citywide)",
        [OfferFaultCode.MunicipalityTwice] = "noemt een gemeente twee keer: zet alles van een gemeente in één gebied",
        [OfferFaultCode.NeighbourhoodElsewhere] =
            "noemt een wijk die niet in de gemeente van het gebied ligt: zet ze in het gebied van haar eigen gemeente",
        [OfferFaultCode.NoLanguageTag] = "bevat iets wat geen taalcode is: schrijf codes zoals nl, fr of ar",
        [OfferFaultCode.AssumedUnknown] = "bevat iets wat geen bekend veld is: schrijf velden zoals in het schema",
        [OfferFaultCode.FreeYetPaid] = "is true, en toch is er een bedrag te betalen: haal een van de twee weg",
        [OfferFaultCode.PlacesBeyondCapacity] = "is meer dan capacity: verbeter een van de twee",
        [OfferFaultCode.DatesReversed] = "ligt voor de eerste dag: verwissel de twee, of laat er een weg waar dat einde open is",
        [OfferFaultCode.NoWebAddress] = "is geen webadres: begin met https://",
        [OfferFaultCode.AddressNotPublic] = "is een adres dat niet iedereen kan openen, of er staat een naam of wachtwoord in: geef dat "
            + "van een openbare pagina, zoals https://school.example/pagina",
        [OfferFaultCode.ScheduleEmpty] = "zegt niets: geef regels, sessies of een opmerking, of laat het weg",
        [OfferFaultCode.TooManyRules] = "telt er te veel: zet dagen met dezelfde uren in één regel",
        [OfferFaultCode.TooManySessions] = "telt er te veel: maak regels van wat terugkomt",
        [OfferFaultCode.TooManyExceptions] = "telt te veel dagen: laat de regels vakanties overslaan, of laat ze eindigen",
        [OfferFaultCode.RuleOutsideValidity] =
            "valt buiten de geldigheid van het aanbod: verbeter from en until van de regel, of die van het aanbod",
        [OfferFaultCode.RuleNeverOccurs] = "gaat nooit door: weeks, notIn, onlyIn, inMonth en except laten tussen de data geen "
            + "dag over; verruim er een, of laat de regel weg",
        [OfferFaultCode.RuleWithoutDay] = "noemt geen dag: noem minstens één dag van de week",
        [OfferFaultCode.HoursReversed] =
            "ligt niet na starts op dezelfde dag: verbeter de uren, of laat lastDay weg als het de volgende dag eindigt",
        [OfferFaultCode.WeeksWrong] = "is minder dan 1: schrijf 1 voor elke week, 2 voor om de twee weken",
        [OfferFaultCode.WeeksTooFar] = "is meer dan een jaar: noem afzonderlijke sessies",
        [OfferFaultCode.WeeksFromNowhere] = "heeft geen week om vanaf te tellen: geef de regel een from, of het aanbod een eerste dag",
        [OfferFaultCode.PlaceInMonthWrong] = "moet 1 tot en met 5 zijn, of -1 voor de laatste: verbeter het, of laat het weg",
        [OfferFaultCode.OnlyInWithoutHolidays] = "hoort alleen bij weeks HOLIDAY: schrijf weeks HOLIDAY, of laat onlyIn weg",
        [OfferFaultCode.SessionOutsideValidity] =
            "valt buiten de geldigheid van het aanbod: verbeter de dag, of de eerste of laatste dag van het aanbod",
        [OfferFaultCode.SessionTooLong] = "ligt te ver na day: maak een regel van wat elke dag terugkomt",
    }.ToFrozenDictionary();

    public static IEnumerable<string> Codes => Enum.GetValues<OfferFaultCode>().Select(UpperSnake<OfferFaultCode>.Name);

    public static IEnumerable<Finding> Of(Examined offer) =>
        OfferChecks.Of(offer.Content, place => offer.Working.FindNeighbourhood(place)?.Municipality).Select(ToFinding);

    /// <summary>What is wrong and what to do, as the continuation of the field's name.</summary>
    internal static string InDutch(OfferFault fault) => fault.Dutch ?? Dutch[fault.Code];

    internal static Finding ToFinding(OfferFault fault)
    {
        var message = LocalizedText.InDutchAndEnglish(
            fault.Dutch is null ? $"{fault.Field} {InDutch(fault)}." : $"{fault.Field}: {fault.Dutch}",
            $"{fault.Field} {fault.Message}: {fault.Remedy.TrimEnd('.')}{(fault.Remedy.EndsWith('?') ? "" : ".")}");
        return new(fault.Field, UpperSnake<OfferFaultCode>.Name(fault.Code), message, FindingSeverity.Error);
    }
}
