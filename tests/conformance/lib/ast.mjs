// Nodes of the language, made without positions.
import { Kind, parseType } from 'graphql';

const name = (value) => ({ kind: Kind.NAME, value });
export const ast = {
  name,
  variable: (n) => ({ kind: Kind.VARIABLE, name: name(n) }),
  arg: (n, value) => ({ kind: Kind.ARGUMENT, name: name(n), value }),
  directive: (n, args = []) => ({ kind: Kind.DIRECTIVE, name: name(n), arguments: args }),
  bool: (value) => ({ kind: Kind.BOOLEAN, value }),
  int: (value) => ({ kind: Kind.INT, value: String(value) }),
  string: (value, block = false) => ({ kind: Kind.STRING, value, block }),
  enumValue: (value) => ({ kind: Kind.ENUM, value }),
  nullValue: () => ({ kind: Kind.NULL }),
  list: (values) => ({ kind: Kind.LIST, values }),
  object: (pairs) => ({
    kind: Kind.OBJECT,
    fields: pairs.map(([k, value]) => ({ kind: Kind.OBJECT_FIELD, name: name(k), value })),
  }),
  selections: (list) => ({ kind: Kind.SELECTION_SET, selections: list }),
  field: (n, { alias, args = [], directives = [], selections } = {}) => ({
    kind: Kind.FIELD,
    name: name(n),
    alias: alias ? name(alias) : undefined,
    arguments: args,
    directives,
    selectionSet: selections ? ast.selections(selections) : undefined,
  }),
  inline: (type, selections, directives = []) => ({
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: type ? ast.named(type) : undefined,
    directives,
    selectionSet: ast.selections(selections),
  }),
  spread: (n, directives = []) => ({ kind: Kind.FRAGMENT_SPREAD, name: name(n), directives }),
  named: (n) => ({ kind: Kind.NAMED_TYPE, name: name(n) }),
  fragment: (n, type, selections, directives = []) => ({
    kind: Kind.FRAGMENT_DEFINITION,
    name: name(n),
    typeCondition: ast.named(type),
    directives,
    selectionSet: ast.selections(selections),
  }),
  operation: (operation, n, variables, selections, directives = []) => ({
    kind: Kind.OPERATION_DEFINITION,
    operation,
    name: n ? name(n) : undefined,
    variableDefinitions: variables,
    directives,
    selectionSet: ast.selections(selections),
  }),
  variableDefinition: (n, type, defaultValue, directives = []) => ({
    kind: Kind.VARIABLE_DEFINITION,
    variable: ast.variable(n),
    type: parseType(String(type), { noLocation: true }),
    defaultValue,
    directives,
  }),
  document: (definitions) => ({ kind: Kind.DOCUMENT, definitions }),
};
