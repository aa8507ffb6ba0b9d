namespace Catalogue.GraphQL.Introspection;

/// <summary>
/// The introspection types as definitions, including the deprecation of directives that the reference implementation has added since.
/// Specification: §4.2.
/// </summary>
internal static class IntrospectionSchema
{
    public const string Sdl =
        """"
        "A schema: its types and directives, and the types where each kind of operation begins."
        type __Schema {
          description: String
          "Every type of the schema, the built-in ones that it uses included."
          types: [__Type!]!
          "Where queries begin."
          queryType: __Type!
          "Where mutations begin; null when there are none."
          mutationType: __Type
          "Where subscriptions begin; null when there are none."
          subscriptionType: __Type
          "Every directive that may be used."
          directives(includeDeprecated: Boolean! = false): [__Directive!]!
        }

        """
        A type. `kind` tells which of the other fields say something of it; the rest are null.
        List and non-null types have no name but an inner type, `ofType`.
        """
        type __Type {
          kind: __TypeKind!
          name: String
          description: String
          "Of a scalar: where its values are specified."
          specifiedByURL: String
          "Of an object or interface."
          fields(includeDeprecated: Boolean! = false): [__Field!]
          "Of an object or interface: the interfaces that it implements."
          interfaces: [__Type!]
          "Of an interface or union: the objects that it may turn out to be."
          possibleTypes: [__Type!]
          "Of an enum."
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          "Of an input object."
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          "Of a list or non-null type."
          ofType: __Type
          "Of an input object: whether exactly one field must be given."
          isOneOf: Boolean
        }

        "The kinds of type."
        enum __TypeKind {
          "A leaf with a value."
          SCALAR
          "Has `fields` and `interfaces`."
          OBJECT
          "Has `fields`, `interfaces` and `possibleTypes`."
          INTERFACE
          "Has `possibleTypes`."
          UNION
          "A leaf with one of its `enumValues`."
          ENUM
          "Has `inputFields`."
          INPUT_OBJECT
          "A list of its `ofType`."
          LIST
          "Its `ofType`, never null."
          NON_NULL
        }

        "A field of an object or interface."
        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "An argument of a field or directive, or a field of an input object."
        type __InputValue {
          name: String!
          description: String
          type: __Type!
          "What it is when left out, written in the language; null when there is no default."
          defaultValue: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A value of an enum."
        type __EnumValue {
          name: String!
          description: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A directive: where it may stand, with which arguments, and whether more than once in one place."
        type __Directive {
          name: String!
          description: String
          isRepeatable: Boolean!
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "The places where a directive may stand."
        enum __DirectiveLocation {
          "A query operation."
          QUERY
          "A mutation operation."
          MUTATION
          "A subscription operation."
          SUBSCRIPTION
          "A field of a selection."
          FIELD
          "A named fragment."
          FRAGMENT_DEFINITION
          "The use of a named fragment."
          FRAGMENT_SPREAD
          "A fragment written in place."
          INLINE_FRAGMENT
          "A variable of an operation."
          VARIABLE_DEFINITION
          "A schema definition."
          SCHEMA
          "A scalar."
          SCALAR
          "An object type."
          OBJECT
          "A field of an object or interface."
          FIELD_DEFINITION
          "An argument of a field or directive."
          ARGUMENT_DEFINITION
          "An interface."
          INTERFACE
          "A union."
          UNION
          "An enum."
          ENUM
          "A value of an enum."
          ENUM_VALUE
          "An input object."
          INPUT_OBJECT
          "A field of an input object."
          INPUT_FIELD_DEFINITION
          "A directive."
          DIRECTIVE_DEFINITION
        }
        """";
}
