using System.Reflection;
using System.Text.Json.Nodes;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;
using Catalogue.GraphQL.TypeSystem;
using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.Tests.Fuzz;

/// <summary>An engine for a random schema over random data, its fields bound in all the ways there are.</summary>
internal sealed class RandomBinding(Schema schema, RandomData data, int seed)
{
    private readonly Random random = new(seed);
    private readonly SchemaBinding binding = new();

    public Engine Engine()
    {
        binding.Enum<Hue>("Hue");
        binding.Input("In", input => input.Values);
        binding.Input("Pick", input => input.Values);
        Type(schema.Query, typeof(Root));
        Type(schema.Mutation!, typeof(Root));
        foreach (var type in Node.Types)
            Type((ObjectType)schema.Types[$"T{type.Name[^1]}"], type);
        return new Engine(binding.Bind(schema), new EngineOptions { MaxCost = long.MaxValue, Validation = ValidationLimits.None });
    }

    private void Type(ObjectType type, Type clr)
    {
        foreach (var field in type.Fields.Values)
        {
            var result = ClrShape.Of(field.Type, random);
            typeof(RandomBinding).GetMethod(nameof(Field), BindingFlags.NonPublic | BindingFlags.Instance)!
                .MakeGenericMethod(clr, result).Invoke(this, [type.Name, field]);
        }
    }

    private void Field<TSource, TResult>(string type, FieldDefinition field)
        where TSource : class
    {
        TResult Resolve(TSource source, IReadOnlyDictionary<string, object?> arguments) =>
            data.Value(type, source is Node node ? node.Number : 0, field, Json(arguments).ToJsonString()) switch
            {
                RandomData.Failure { Told: null } => throw new InvalidOperationException("A secret."),
                RandomData.Failure { Told: var told } => throw new FieldException(told, "TOLD"),
                var value => (TResult)ClrShape.Convert(value, typeof(TResult))!,
            };

        var bound = binding.Object<TSource>(type);
        switch (random.Next(6))
        {
            case 0:
                bound.AsyncField(field.Name, Whole, async (source, arguments, _) =>
                {
                    await Task.Yield();
                    return Resolve(source, arguments);
                });
                break;
            case 1:
                bound.AsyncField(field.Name, Whole, (source, arguments, _) => Task.FromResult(Resolve(source, arguments)));
                break;
            case 2 when field.Arguments.Count == 0:
                bound.Field(field.Name, source => Resolve(source, InputObject.Empty.Values));
                break;
            default:
                bound.Field(field.Name, Whole, (source, arguments, _) => Resolve(source, arguments));
                break;
        }
    }

    private static IReadOnlyDictionary<string, object?> Whole(InputObject arguments) => arguments.Values;

    /// <summary>Coerced arguments as the JSON that the plain executor makes of them.</summary>
    private static JsonNode Json(IReadOnlyDictionary<string, object?> values) =>
        new JsonObject(values.Select(value => KeyValuePair.Create(value.Key, Json(value.Value))));

    private static JsonNode? Json(object? value) => value switch
    {
        null => null,
        InputObject input => Json(input.Values),
        object?[] items => new JsonArray([.. items.Select(Json)]),
        int number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        bool truth => JsonValue.Create(truth),
        Hue hue => JsonValue.Create(PlainExecutor.NameOf(hue)),
        _ => JsonValue.Create((string)value),
    };
}
