using FsCheck;
using FsCheck.Fluent;

namespace Catalogue.GraphQL.Tests.Fuzz;

/// <summary>Holds a property for many seeds, new ones at each run; the seed that breaks it is in the failure's text.</summary>
internal static class Seeds
{
    public static void Check(int count, Func<int, Task> property) => Prop
        .ForAll(ArbMap.Default.ArbFor<DoNotSize<int>>(), seed => property(seed.Item))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(count));

    public static void Check(int count, Action<int> property) => Prop
        .ForAll(ArbMap.Default.ArbFor<DoNotSize<int>>(), seed => property(seed.Item))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(count));
}
