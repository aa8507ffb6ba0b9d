using Catalogue.GraphQL.Validation;

namespace Catalogue.GraphQL.Tests.Validation;

public sealed class ValidatorTests
{
    [Fact]
    public void A_valid_document_gives_its_operations_and_fragments()
    {
        var document = Validated.Of("query A { named { ...F } } query B { named { id } } fragment F on Named { id }").Document;

        Assert.NotNull(document);
        Assert.Equal(2, document.Operations.Length);
        Assert.Equal(["F"], document.Fragments.Keys);
    }

    [Fact]
    public void An_error_has_a_code_and_names_its_rule()
    {
        var error = Assert.Single(Validated.Of("{ nam }").Errors);

        Assert.Equal(ErrorCodes.ValidationFailed, error.Code);
        Assert.Equal("FieldsOnCorrectType", error.Extensions!["rule"]);
    }

    [Fact]
    public void Beyond_the_most_errors_validation_is_given_up()
    {
        var errors = Validated.Of("{ a b c }", limits: new ValidationLimits { MaxErrors = 2 }).Errors;

        Assert.Equal(3, errors.Length);
        Assert.Equal("Too many validation errors, error limit reached. Validation aborted.", errors[2].Message);
        Assert.Equal(("errors", 2), (errors[2].Extensions!["limit"], errors[2].Extensions!["maximum"]));
    }
}
