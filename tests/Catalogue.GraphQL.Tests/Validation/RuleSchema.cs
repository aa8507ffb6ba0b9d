using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Validation;

/// <summary>The schema of the rules' cases.</summary>
internal static class RuleSchema
{
    public static Schema Instance { get; } = Of(
        """
        directive @onQuery on QUERY
        directive @onVariable on VARIABLE_DEFINITION
        directive @onFragment on FRAGMENT_DEFINITION
        directive @tag(name: String!, weight: Int = 1) repeatable on FIELD | INLINE_FRAGMENT | FRAGMENT_SPREAD

        scalar Date

        enum Network { GO OGO VGO }

        interface Node { id: ID! }

        interface Named implements Node { id: ID! name: String }

        type Offer implements Node & Named {
          id: ID!
          name: String
          title(language: String, short: Boolean = false): String!
          minAge: Int
          maxAge: Int!
          price: Float
          free: Boolean
          schools(first: Int!, after: ID = "0"): [School!]!
          organisation: Organisation
          similar: [Offer]
          place: Place
        }

        type Organisation implements Node & Named { id: ID! name: String kind: String nameLength: Int offers(filter: OfferFilter): [Offer!]! }

        type School implements Node { id: ID! name: Int network: Network size: String offers: [Offer] }

        union Place = School | Organisation

        input OfferFilter { age: AgeInput networks: [Network!] minAge: Int! = 0 free: Boolean from: Date near: PointInput }

        input PointInput { x: Float! y: Float! label: String = "here" }

        input AgeInput @oneOf { years: Int months: Int birthDate: Date }

        type Query {
          offer(id: ID!, age: AgeInput): Offer
          offers(filter: OfferFilter, first: Int, ids: [ID!]): [Offer!]!
          node(id: ID!): Node
          named: Named
          place: Place
          age(by: AgeInput!): Int
          point(at: PointInput!): String
        }

        type Mutation { rename(id: ID!, name: String!): Offer }

        type Subscription { offerChanged(id: ID): Offer offerRemoved: ID }
        """);

    public static Schema Of(string text) => SchemaBuilder.Build([Parser.Parse(new Source(text))]);
}
