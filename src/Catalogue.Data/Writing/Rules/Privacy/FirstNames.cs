using System.Collections.Frozen;

namespace Catalogue.Data.Writing.Rules.Privacy;

/// <summary>First names that are common in Flanders and Brussels, except those that are also words. In lower case.</summary>
internal static class FirstNames
{
    private static readonly FrozenSet<string> All = (
        "jan peter pieter piet marc mark luc luk paul johan dirk patrick guido koen kris tom tim bart stijn wim geert filip philippe "
        + "frank frans eddy willy rudi rudy erik eric danny kevin jeroen pieterjan thomas maarten dries wouter sven steven stefaan "
        + "stefan kurt hans herman hugo jef jozef jos louis lucas lukas noah arthur liam adam jules victor finn mohamed mohammed ahmed "
        + "youssef hamza ibrahim ali hassan mustafa mehmet omar karim rachid said samir yusuf daan lars simon robin ruben niels joris "
        + "jonas gert hendrik karel michel michael david daniel alexander nicolas nicolaas bram sander senne mathias matthias yves serge "
        + "ronny ludo walter raf roel gunther werner benny bruno christophe kristof jorn joeri maria marie anna anne annelies an ann els "
        + "elise els ilse inge ingrid katrien katrijn kathleen karin karen kim kelly laura lieve liesbeth lies lien linda lisa lotte "
        + "leen marleen martine mieke mia monique nathalie nele nancy patricia petra rita sabine sandra sara sarah saskia sofie sophie "
        + "sonja tine tinne tineke veerle vera wendy yasmine yolande emma louise olivia camille julie charlotte eva elena nora nore "
        + "juliette fatima fatma aicha aisha khadija zeynep elif emine hatice leyla malika naima samira nadia karima greet griet "
        + "godelieve hilde heidi ellen evelien eline femke hanne hannelore jana jolien joke josée julia kaat kaatje karolien kristien "
        + "christine chris christel ria myriam mariette rosette bea beatrijs brigitte carine carla caroline chantal dominique dorien "
        + "elke erika fien freya gerda griselda isabelle jessica johanna kirsten lut lutgart machteld")
        .Split(' ').ToFrozenSet();

    public static bool Has(string name) => All.Contains(name.ToLowerInvariant());
}
