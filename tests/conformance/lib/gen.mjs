// Generates operations from any schema: random valid-ish documents, focused documents for one field, values.
import {
  Kind, OperationTypeNode, astFromValue, doTypesOverlap, getNamedType, getNullableType, isAbstractType,
  isCompositeType, isEnumType, isInputObjectType, isInterfaceType, isLeafType, isListType, isNonNullType,
  isObjectType, isRequiredArgument, isRequiredInputField, isScalarType, print,
} from 'graphql';
import { ast } from './ast.mjs';

export { ast };

/** JSON samples for well-known custom scalars; a config file may add to them. */
export const defaultScalarSamples = {
  DateTime: { good: ['2024-01-02T03:04:05Z', '2020-02-29T23:59:59Z'] },
  Date: { good: ['2024-01-02'] },
  Time: { good: ['03:04:05'] },
  LocalDate: { good: ['2024-01-02'] },
  UUID: { good: ['123e4567-e89b-12d3-a456-426614174000'] },
  Uuid: { good: ['123e4567-e89b-12d3-a456-426614174000'] },
  URL: { good: ['https://example.com/a?b=c'] },
  Url: { good: ['https://example.com/a?b=c'] },
  URI: { good: ['https://example.com/a?b=c'] },
  EmailAddress: { good: ['a@example.com'] },
  Decimal: { good: ['12.50'] },
  Money: { good: ['12.50'] },
  Long: { good: [42] },
  BigInt: { good: [42] },
  JSON: { good: [{ a: [1, 'x', null] }, 'text', 7] },
  JSONObject: { good: [{ a: 1 }] },
};

function jsonToAst(value) {
  if (value === null) return ast.nullValue();
  if (typeof value === 'boolean') return ast.bool(value);
  if (typeof value === 'number') {
    return Number.isInteger(value) ? ast.int(value) : { kind: Kind.FLOAT, value: String(value) };
  }
  if (typeof value === 'string') return ast.string(value);
  if (Array.isArray(value)) return ast.list(value.map(jsonToAst));
  return ast.object(Object.entries(value).map(([k, v]) => [k, jsonToAst(v)]));
}

const STRINGS = ['', 'a', 'Größe', '😀 text', 'line\nbreak', 'quote " and \\', 'tab\t', '\u0001', '$var', '#not comment'];
const INTS = [0, 1, -1, 7, 42, 2147483647, -2147483648];
const FLOATS = ['0.0', '-0.0', '1.5', '1e3', '-2.5E-3', '3'];

export class Gen {
  constructor(schema, rng, { scalars = {}, maxDepth = 5, depthBudget = 40 } = {}) {
    this.schema = schema;
    this.rng = rng;
    this.scalars = { ...defaultScalarSamples, ...scalars };
    this.maxDepth = maxDepth;
    this.fieldBudget = depthBudget;
    this.indexPaths();
  }

  // ---- where things are -------------------------------------------------------------------------------------------

  /** Shortest path from a root type to every composite type; then a list of every field site. */
  indexPaths() {
    const { schema } = this;
    this.paths = new Map();
    const queue = [];
    for (const operation of ['query', 'mutation', 'subscription']) {
      const root = schema.getRootType(operation);
      if (root && !this.paths.has(root.name)) {
        this.paths.set(root.name, { operation, steps: [] });
        queue.push(root);
      }
    }
    while (queue.length) {
      const type = queue.shift();
      const here = this.paths.get(type.name);
      const visit = (target, step) => {
        if (!isCompositeType(target) || this.paths.has(target.name)) return;
        this.paths.set(target.name, { operation: here.operation, steps: [...here.steps, step] });
        queue.push(target);
      };
      if (!isAbstractType(type) || isInterfaceType(type)) {
        for (const field of Object.values(type.getFields())) visit(getNamedType(field.type), { field });
      }
      if (isAbstractType(type)) for (const possible of schema.getPossibleTypes(type)) visit(possible, { on: possible.name });
    }
    this.sites = [];
    for (const [typeName, { operation, steps }] of this.paths) {
      const type = schema.getType(typeName);
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      for (const field of Object.values(type.getFields())) this.sites.push({ type, field, operation, steps });
    }
    this.argSites = this.sites.flatMap((site) => site.field.args.map((arg) => ({ ...site, arg })));
    // Every place an input type can be given: an argument, or a field inside an input object argument.
    this.inputSites = [];
    for (const site of this.argSites) {
      const seen = new Set();
      const walk = (type, trail) => {
        this.inputSites.push({ ...site, trail, positionType: type, optional: trail.length === 0 ? !isNonNullType(type) : true });
        const named = getNamedType(type);
        if (isInputObjectType(named) && !seen.has(named.name) && trail.length < 4) {
          seen.add(named.name);
          for (const f of Object.values(named.getFields())) walk(f.type, [...trail, { input: named, field: f, outer: type }]);
        }
      };
      walk(site.arg.type, []);
    }
    this.executableDirectives = schema.getDirectives();
  }

  requiredArgs(field, ctx) {
    return field.args.filter(isRequiredArgument).map((a) => ast.arg(a.name, this.literal(a.type, ctx)));
  }

  /** Wrap `selections` (on type at the end of `steps`) into selections on the root type. */
  wrap(steps, selections, ctx) {
    let inner = selections;
    for (const step of [...steps].reverse()) {
      inner = step.on
        ? [ast.inline(step.on, inner)]
        : [ast.field(step.field.name, { args: this.requiredArgs(step.field, ctx), selections: inner })];
    }
    return inner;
  }

  /** A minimal selection for a field: `{ __typename }` below composites. */
  minimalField(field, options = {}, ctx) {
    const composite = isCompositeType(getNamedType(field.type));
    const given = new Set((options.args ?? []).map((a) => a.name.value));
    const required = this.requiredArgs(field, ctx).filter((a) => !given.has(a.name.value));
    return ast.field(field.name, {
      ...options,
      args: [...(options.args ?? []), ...required],
      selections: composite ? (options.selections ?? [ast.field('__typename')]) : undefined,
    });
  }

  /** A document that selects exactly `site.field` (plus what is needed to get there). */
  focus(site, { fieldOptions = {}, variables = [], operationName = 'Focus', extra = [], extraDefinitions = [] } = {}) {
    const selections = this.wrap(site.steps, [this.minimalField(site.field, fieldOptions), ...extra]);
    return ast.document([ast.operation(site.operation, operationName, variables, selections), ...extraDefinitions]);
  }

  // ---- values -----------------------------------------------------------------------------------------------------

  literal(type, ctx, depth = 0) {
    const { rng } = this;
    if (ctx?.vars && rng.chance(ctx.variableRate ?? 0.35)) {
      const v = this.variableFor(type, ctx, depth);
      if (v) return v;
    }
    if (isNonNullType(type)) return this.literalNonNull(type.ofType, ctx, depth);
    if (rng.chance(0.1) && !ctx?.noNull) return ast.nullValue();
    return this.literalNonNull(type, ctx, depth);
  }

  literalNonNull(type, ctx, depth) {
    const { rng } = this;
    if (isListType(type)) {
      if (rng.chance(0.2) && !isListType(getNullableType(type.ofType))) return this.literal(makeItem(type), { ...ctx, noNull: true }, depth + 1);
      return ast.list(Array.from({ length: rng.int(3) }, () => this.literal(type.ofType, ctx, depth + 1)));
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      if (type.isOneOf) {
        const f = rng.pick(fields);
        return ast.object([[f.name, this.literalNonNull(getNullableType(f.type), { ...ctx, vars: undefined }, depth + 1)]]);
      }
      const chosen = fields.filter((f) => isRequiredInputField(f) || (depth < 3 && rng.chance(0.5)));
      return ast.object(rng.shuffle(chosen).map((f) => [f.name, this.literal(f.type, ctx, depth + 1)]));
    }
    if (isEnumType(type)) return ast.enumValue(rng.pick(type.getValues()).name);
    switch (type.name) {
      case 'Int': return ast.int(rng.chance(0.7) ? rng.int(20) : rng.pick(INTS));
      case 'Float': { const t = rng.pick(FLOATS); return /[.eE]/.test(t) ? { kind: Kind.FLOAT, value: t } : ast.int(t); }
      case 'Boolean': return ast.bool(rng.chance(0.5));
      case 'ID': return rng.chance(0.3) ? ast.int(rng.int(100)) : ast.string(`id-${rng.int(100)}`);
      case 'String': return ast.string(rng.pick(STRINGS), rng.chance(0.15));
      default: return jsonToAst(rng.pick(this.scalars[type.name]?.good ?? ['text']));
    }
  }

  json(type) {
    const { rng } = this;
    if (isNonNullType(type)) return this.jsonNonNull(type.ofType);
    return rng.chance(0.1) ? null : this.jsonNonNull(type);
  }

  jsonNonNull(type, depth = 0) {
    const { rng } = this;
    if (isListType(type)) return Array.from({ length: rng.int(3) }, () => this.json(type.ofType));
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      if (type.isOneOf) {
        const f = rng.pick(fields);
        return { [f.name]: this.jsonNonNull(getNullableType(f.type), depth + 1) };
      }
      const out = {};
      for (const f of fields) if (isRequiredInputField(f) || (depth < 3 && rng.chance(0.4))) out[f.name] = isNonNullType(f.type) ? this.jsonNonNull(f.type.ofType, depth + 1) : depth > 2 ? null : this.jsonNonNull(f.type, depth + 1);
      return out;
    }
    if (isEnumType(type)) return rng.pick(type.getValues()).name;
    switch (type.name) {
      case 'Int': return rng.int(20);
      case 'Float': return rng.pick([0, 1.5, -2.25, 1e10]);
      case 'Boolean': return rng.chance(0.5);
      case 'ID': return rng.chance(0.3) ? rng.int(100) : `id-${rng.int(100)}`;
      case 'String': return rng.pick(STRINGS);
      default: return rng.pick(this.scalars[type.name]?.good ?? ['text']);
    }
  }

  variableFor(type, ctx, depth) {
    const { rng } = this;
    const declared = String(type);
    const existing = [...ctx.vars.values()].filter((v) => v.declared === declared);
    if (existing.length && rng.chance(0.4)) return ast.variable(rng.pick(existing).name);
    if (ctx.vars.size >= 8) return null;
    const v = { name: `v${ctx.vars.size}`, declared, type };
    if (!isNonNullType(type) && rng.chance(0.3)) { v.declared = `${declared}!`; v.nonNull = true; }
    if (rng.chance(0.25)) v.defaultValue = this.literalNonNull(getNullableType(type), undefined, depth);
    ctx.vars.set(v.name, v);
    return ast.variable(v.name);
  }

  variableDefinitions(ctx) {
    return [...ctx.vars.values()].map((v) => ast.variableDefinition(v.name, v.declared, v.defaultValue));
  }

  variableValues(ctx) {
    const out = {};
    for (const v of ctx.vars.values()) {
      const required = v.nonNull || isNonNullType(v.type);
      if ((!required || v.defaultValue) && this.rng.chance(0.3)) continue;
      out[v.name] = required ? this.jsonNonNull(getNullableType(v.type)) : this.json(v.type);
    }
    return out;
  }

  // ---- random documents -------------------------------------------------------------------------------------------

  directives(location, ctx) {
    const { rng } = this;
    if (!rng.chance(0.12)) return [];
    const usable = this.executableDirectives.filter((d) => d.locations.includes(location) && d.name !== 'defer' && d.name !== 'stream');
    if (!usable.length) return [];
    const d = rng.pick(usable);
    const one = () => ast.directive(d.name, d.args.filter((a) => isRequiredArgument(a) || rng.chance(0.5)).map((a) => ast.arg(a.name, this.literal(a.type, ctx))));
    return d.isRepeatable && rng.chance(0.5) ? [one(), one()] : [one()];
  }

  selectionSet(type, depth, ctx) {
    const { rng, schema } = this;
    const out = [];
    const fields = isAbstractType(type) && !isInterfaceType(type) ? [] : Object.values(type.getFields());
    const isRoot = type === schema.getSubscriptionType();
    if (!isRoot && rng.chance(0.9)) out.push(ast.field('__typename'));
    const count = isRoot ? 1 : 1 + rng.int(4);
    for (let i = 0; i < count; i++) {
      if (ctx.budget <= 0) break;
      const roll = isRoot ? 0 : rng.next();
      if (fields.length && roll < 0.72) {
        let field = rng.pick(fields);
        if (isCompositeType(getNamedType(field.type)) && depth <= 0) {
          const leaves = fields.filter((f) => isLeafType(getNamedType(f.type)));
          if (!leaves.length) continue;
          field = rng.pick(leaves);
        }
        ctx.budget--;
        out.push(this.randomField(field, depth, ctx, isRoot));
      } else if (roll < 0.86 && depth > 0) {
        const targets = this.overlapping(type);
        const target = rng.chance(0.2) ? null : rng.pick(targets);
        ctx.budget--;
        out.push(ast.inline(target?.name, this.selectionSet(target ?? type, depth - 1, ctx), this.directives('INLINE_FRAGMENT', ctx)));
      } else if (depth > 0) {
        const reusable = [...ctx.fragments.values()].filter((f) => f.done && doTypesOverlap(schema, f.type, type));
        ctx.budget--;
        if (reusable.length && rng.chance(0.4)) {
          out.push(ast.spread(rng.pick(reusable).name, this.directives('FRAGMENT_SPREAD', ctx)));
        } else if (ctx.fragments.size < 5) {
          const target = rng.pick(this.overlapping(type));
          const f = { name: `${ctx.prefix}F${ctx.fragments.size}`, type: target };
          ctx.fragments.set(f.name, f);
          f.node = ast.fragment(f.name, target.name, this.selectionSet(target, depth - 1, ctx), this.directives('FRAGMENT_DEFINITION', ctx));
          f.done = true;
          out.push(ast.spread(f.name, this.directives('FRAGMENT_SPREAD', ctx)));
        }
      }
    }
    if (out.length === 0) out.push(isRoot ? this.randomField(fields[0], depth, ctx, true) : ast.field('__typename'));
    return rng.shuffle(out);
  }

  overlapping(type) {
    const { schema } = this;
    const all = [...this.paths.keys()].map((n) => schema.getType(n)).filter((t) => doTypesOverlap(schema, type, t));
    return all.length ? all : [type];
  }

  randomField(field, depth, ctx, isSubscriptionRoot) {
    const { rng } = this;
    const args = field.args
      .filter((a) => isRequiredArgument(a) || rng.chance(0.45))
      .map((a) => ast.arg(a.name, this.literal(a.type, ctx)));
    const named = getNamedType(field.type);
    let alias;
    if (args.length && !ctx.wild) alias = `${field.name}_${ctx.counter++}`;
    else if (rng.chance(0.25)) alias = ctx.wild ? rng.pick(['a', 'b', 'c', 'item', 'name', 'id']) : `x${ctx.counter++}`;
    return ast.field(field.name, {
      alias,
      args: rng.shuffle(args),
      directives: isSubscriptionRoot ? [] : this.directives('FIELD', ctx),
      selections: isCompositeType(named) ? this.selectionSet(named, depth - 1, ctx) : undefined,
    });
  }

  context(extra = {}) {
    return { vars: new Map(), fragments: new Map(), counter: 0, budget: this.fieldBudget, prefix: '', ...extra };
  }

  /** One random operation with its fragments; usually valid (`wild` makes merge conflicts likely). */
  randomDocument({ operation = 'query', wild = false, operationName, depth } = {}) {
    const ctx = this.context({ wild });
    const root = this.schema.getRootType(operation);
    const selections = this.selectionSet(root, depth ?? 1 + this.rng.int(this.maxDepth), ctx);
    const location = operation.toUpperCase();
    const directives = this.directives(location, ctx);
    const op = ast.operation(operation, operationName, this.variableDefinitions(ctx), selections, directives);
    const fragments = [...ctx.fragments.values()].map((f) => f.node);
    const definitions = this.rng.chance(0.3) ? [...fragments, op] : [op, ...fragments];
    return { document: ast.document(definitions), variables: this.variableValues(ctx) };
  }

  /** A chain as deep as asked: follows composite fields, then `__typename`. */
  deepDocument(depth) {
    const { rng } = this;
    let type = this.schema.getQueryType();
    const steps = [];
    while (steps.length < depth) {
      if (isAbstractType(type) && (!isInterfaceType(type) || rng.chance(0.5))) {
        const on = rng.pick(this.schema.getPossibleTypes(type));
        steps.push({ on: on.name });
        type = on;
        continue;
      }
      const next = Object.values(type.getFields()).filter((f) => isCompositeType(getNamedType(f.type)));
      if (!next.length) break;
      const field = rng.pick(next);
      steps.push({ field });
      type = getNamedType(field.type);
    }
    return ast.document([ast.operation('query', 'Deep', [], this.wrap(steps, [ast.field('__typename')]))]);
  }
}

function makeItem(listType) {
  return getNullableType(listType.ofType);
}

/** Re-space a document: same tokens, random ignored characters between them, so that locations are really tested. */
export function respace(text, tokens, rng) {
  const gaps = [' ', '\n', '\r\n', '\r', '\t', ', ', ' # c\n', '  ', '\n\n', ',', ' #\u{1F600} é\r\n'];
  let out = rng.chance(0.15) ? '\uFEFF' : '';
  for (const token of tokens) {
    out += rng.chance(0.55) ? ' ' : rng.pick(gaps);
    out += text.slice(token.start, token.end);
  }
  return out + (rng.chance(0.5) ? '\n' : '');
}

export { print, isScalarType, astFromValue, OperationTypeNode };
