using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.Conformance;

/// <summary>toolshed.graphql with its code.</summary>
internal static class ToolshedSchema
{
    public static string Text { get; } = ReadText();

    public static ExecutableSchema Load(Toolshed shed, TimeProvider clock)
    {
        var binding = new SchemaBinding();
        ToolshedScalars.AddTo(binding);
        binding.Enum<Condition>("Condition");
        binding.Enum<Language>("Language");
        binding.Enum<SortField>("SortField");
        binding.Enum<Direction>("Direction");
        ToolType.AddTo(binding, shed);
        EntryTypes.AddTo(binding, shed);
        RootTypes.AddTo(binding, shed, clock);
        return binding.Bind(SchemaBuilder.Build(Parser.Parse(new Source(Text, "toolshed.graphql"), ParserLimits.Schema)));
    }

    private static string ReadText()
    {
        using var reader = new StreamReader(typeof(ToolshedSchema).Assembly.GetManifestResourceStream("toolshed.graphql")!);
        return reader.ReadToEnd();
    }
}
