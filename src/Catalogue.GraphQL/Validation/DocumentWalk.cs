using System.Collections.Immutable;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation;

/// <summary>
/// The one walk of a document that all rules share. It maintains the context's types and calls the hooks. It recurses as deep as the text
/// nests, which the parser limits, and never follows a fragment spread.
/// </summary>
internal sealed class DocumentWalk(ValidationContext context, Hooks hooks)
{
    public void Run()
    {
        hooks.Document?.Invoke(context, context.Document);
        foreach (var definition in context.Document.Definitions)
        {
            switch (definition)
            {
                case OperationDefinitionNode operation:
                    Operation(operation);
                    break;
                case FragmentDefinitionNode fragment:
                    Fragment(fragment);
                    break;
                default:
                    new TypeSystemWalk(context, this).Definition(definition);
                    break;
            }
        }

        foreach (var definition in context.Document.Definitions)
        {
            if (definition is OperationDefinitionNode operation)
                hooks.Variables?.Invoke(context, context.VariablesOf(operation));
        }

        hooks.DocumentEnd?.Invoke(context, context.Document);
    }

    public void Directives(Node owner, ImmutableArray<DirectiveNode> directives, DirectiveLocation location)
    {
        if (directives.IsEmpty)
            return;
        hooks.Directives?.Invoke(context, owner, directives);
        foreach (var directive in directives)
        {
            context.Directive = context.Schema.Directives.TryGetValue(directive.Name.Value, out var definition) ? definition : null;
            hooks.Directive?.Invoke(context, directive, location);

            // For an unknown directive the arguments are checked against those of the field, as the reference implementation does.
            Arguments(directive.Arguments, (definition?.Arguments) ?? context.Field?.Arguments);
            context.Directive = null;
        }
    }

    /// <summary>Visits the variables and input objects within a value.</summary>
    public void Value(ValueNode value, GraphType? type, bool hasDefault, InputObjectType? oneOf)
    {
        switch (value)
        {
            case VariableNode variable:
                context.AddUsage(new VariableUsage(variable, type, hasDefault, oneOf));
                break;
            case ListValueNode list:
                var item = (type?.Nullable as ListType)?.Item;
                foreach (var element in list.Values)
                    Value(element, item, hasDefault: false, oneOf: null);
                break;
            case ObjectValueNode literal:
                hooks.ObjectValue?.Invoke(context, literal);
                var input = type?.Named as InputObjectType;

                // As in the reference implementation: where the object itself is non-null, execution refuses the null instead.
                var exclusive = type is InputObjectType { IsOneOf: true } ? input : null;
                foreach (var field in literal.Fields)
                {
                    InputValueDefinition? definition = null;
                    input?.Fields.TryGetValue(field.Name.Value, out definition);
                    Value(field.Value, definition?.Type, definition?.DefaultValue is not null, exclusive);
                }

                break;
        }
    }

    private void Operation(OperationDefinitionNode operation)
    {
        context.Type = context.Schema.RootOf(operation.Operation);
        hooks.Operation?.Invoke(context, operation);
        foreach (var variable in operation.Variables)
            VariableDefinition(variable);
        Directives(operation, operation.Directives, operation.Operation switch
        {
            OperationType.Query => DirectiveLocation.Query,
            OperationType.Mutation => DirectiveLocation.Mutation,
            _ => DirectiveLocation.Subscription,
        });
        SelectionSet(operation.SelectionSet, isWhole: true);
        context.CloseUsages(operation);
        context.Type = null;
    }

    private void Fragment(FragmentDefinitionNode fragment)
    {
        context.Type = context.TypeOf(fragment.TypeCondition);
        hooks.Fragment?.Invoke(context, fragment);
        hooks.NamedType?.Invoke(context, fragment.TypeCondition);
        Directives(fragment, fragment.Directives, DirectiveLocation.FragmentDefinition);
        SelectionSet(fragment.SelectionSet, isWhole: true);
        context.CloseUsages(fragment);
        context.Type = null;
    }

    private void VariableDefinition(VariableDefinitionNode variable)
    {
        hooks.VariableDefinition?.Invoke(context, variable);
        TypeReference(variable.Type);
        if (variable.DefaultValue is { } value)
        {
            if (context.Schema.Find(variable.Type) is { Named: ScalarType or EnumType or InputObjectType } type)
                hooks.Literal?.Invoke(context, value, type);
            Value(value, type: null, hasDefault: false, oneOf: null);
        }

        Directives(variable, variable.Directives, DirectiveLocation.VariableDefinition);
    }

    public void TypeReference(TypeNode type)
    {
        while (type is not NamedTypeNode)
            type = type is ListTypeNode list ? list.Type : ((NonNullTypeNode)type).Type;
        hooks.NamedType?.Invoke(context, (NamedTypeNode)type);
    }

    private void SelectionSet(SelectionSetNode selectionSet, bool isWhole)
    {
        var outer = context.ParentType;
        context.ParentType = context.Type?.Named as CompositeType;
        if (isWhole)
            hooks.SelectionSet?.Invoke(context, selectionSet);
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Field(field);
                    break;
                case InlineFragmentNode inline:
                    InlineFragment(inline);
                    break;
                case FragmentSpreadNode spread:
                    hooks.FragmentSpread?.Invoke(context, spread);
                    Directives(spread, spread.Directives, DirectiveLocation.FragmentSpread);
                    break;
            }
        }

        context.ParentType = outer;
    }

    private void Field(FieldNode field)
    {
        var outerField = context.Field;
        var outerType = context.Type;
        var definition = context.ParentType is { } parent ? context.Schema.FindField(parent, field.Name.Value) : null;
        context.Field = definition;
        context.Type = definition?.Type;
        hooks.Field?.Invoke(context, field);
        Arguments(field.Arguments, definition?.Arguments);
        Directives(field, field.Directives, DirectiveLocation.Field);
        if (field.SelectionSet is { } selectionSet)
            SelectionSet(selectionSet, isWhole: true);
        context.Field = outerField;
        context.Type = outerType;
    }

    private void InlineFragment(InlineFragmentNode inline)
    {
        var outer = context.Type;
        context.Type = inline.TypeCondition is { } condition ? context.TypeOf(condition) : outer?.Named;
        hooks.InlineFragment?.Invoke(context, inline);
        if (inline.TypeCondition is { } named)
            hooks.NamedType?.Invoke(context, named);
        Directives(inline, inline.Directives, DirectiveLocation.InlineFragment);
        SelectionSet(inline.SelectionSet, isWhole: false);
        context.Type = outer;
    }

    private void Arguments(ImmutableArray<ArgumentNode> arguments, OrderedDictionary<string, InputValueDefinition>? definitions)
    {
        foreach (var argument in arguments)
        {
            InputValueDefinition? definition = null;
            definitions?.TryGetValue(argument.Name.Value, out definition);
            if (definition is not null && argument.Value is not VariableNode)
                hooks.Literal?.Invoke(context, argument.Value, definition.Type);
            Value(argument.Value, definition?.Type, definition?.DefaultValue is not null, oneOf: null);
        }
    }
}
