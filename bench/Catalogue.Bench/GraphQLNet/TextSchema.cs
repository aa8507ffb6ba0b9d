using GraphQL.Execution;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Catalogue.Bench.GraphQLNet;

/// <summary>A schema of GraphQL.NET from text, to validate documents against. What it wants for execution is there and does nothing.</summary>
internal static class TextSchema
{
    public static ISchema Make(string text)
    {
        var definitions = new GraphQLDocumentBuilder().Build(text).Definitions;
        var objects = definitions.OfType<GraphQLObjectTypeDefinition>().ToArray();
        var schema = Schema.For(text, builder =>
        {
            foreach (var type in objects)
                builder.Types.For(type.Name.StringValue).IsTypeOfFunc = _ => true;
            foreach (var field in objects.Where(type => type.Name.Value == "Subscription").SelectMany(type => type.Fields!))
                builder.Types.For("Subscription").FieldFor(field.Name.StringValue).StreamResolver = new SourceStreamResolver<object>(_ => Nothing.Happens);
        });
        foreach (var scalar in definitions.OfType<GraphQLScalarTypeDefinition>())
            schema.RegisterType(new AnyScalar { Name = scalar.Name.StringValue });
        schema.Features.RepeatableDirectives = true;
        schema.Features.DeprecationOfInputValues = true;
        schema.Initialize();
        return schema;
    }

    private sealed class AnyScalar : ScalarGraphType
    {
        public override bool CanParseLiteral(GraphQLValue value) => true;

        public override object? ParseLiteral(GraphQLValue value) => value;

        public override object? ParseValue(object? value) => value;
    }

    private sealed class Nothing : IObservable<object>
    {
        public static readonly Nothing Happens = new();

        public IDisposable Subscribe(IObserver<object> observer) => throw new InvalidOperationException("The bench subscribes to nothing.");
    }
}
