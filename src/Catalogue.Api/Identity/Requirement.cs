using Catalogue.Api.Binding;
using Catalogue.Data.Curation;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Execution.Binding;

namespace Catalogue.Api.Identity;

/// <summary>schema/catalogue.graphql's `@requires`: the one place that enforces roles on fields, whichever field carries it.</summary>
internal static class Requirement
{
    public static void AddTo(SchemaBinding binding)
    {
        binding.Enum<Role>("Role");
        binding.Guard("requires", arguments => Check(arguments.Get<Role>("role")));
    }

    private static Action<FieldContext> Check(Role required) => context =>
    {
        if (context.Actor is not { } actor)
            throw new FieldException(
                $"This needs somebody signed in, with the role {Roles.NameOf(required)} or more: send a token (Authorization: Bearer …).",
                IdentityErrors.Unauthenticated);
        if (actor.Role < required)
            throw new FieldException(
                $"This needs the role {Roles.NameOf(required)} or more, and yours is {Roles.NameOf(actor.Role)}: ask somebody who has it.",
                IdentityErrors.Forbidden);
    };
}
