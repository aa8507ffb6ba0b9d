/** What there is to say of each value of an enum: its label in Dutch, where it has one, and what the schema says of it. */
export type Explained = Map<string, { label: string | null; description: string | null }>;

interface IntrospectedType {
  kind: string;
  name: string;
  enumValues: { name: string; description: string | null }[] | null;
}

const types = new Map<string, IntrospectedType>();
const explained = new Map<string, Promise<Explained>>();

/** Takes the enums of the schema, as introspection answers it. */
export function rememberEnums(answer: unknown): void {
  const found = (answer as { data?: { __schema?: { types: IntrospectedType[] } } }).data?.__schema?.types ?? [];
  types.clear();
  explained.clear();
  for (const type of found) {
    if (type.kind === 'ENUM') {
      types.set(keyOf(type.enumValues!.map(({ name }) => name)), type);
    }
  }
}

/** The enum that has just these values, which is all that a JSON schema tells of one; null when there is none. */
export async function explain(values: readonly unknown[]): Promise<Explained | null> {
  const type = types.get(keyOf(values.filter((value) => typeof value === 'string')));
  if (!type) {
    return null;
  }

  if (!explained.has(type.name)) {
    explained.set(type.name, ask(type));
  }

  return explained.get(type.name)!;
}

async function ask(type: IntrospectedType): Promise<Explained> {
  const query = `{ terms(enum: ${JSON.stringify(type.name)}) { value label } }`;
  // Of an enum without labels the answer is an error, and the schema's own words are what there is.
  const answer = (await fetch(`/graphql?query=${encodeURIComponent(query)}`, { headers: { accept: 'application/json' } })
    .then((response) => response.json())
    .catch(() => null)) as { data?: { terms: { value: string; label: string }[] } | null } | null;
  const labels = new Map(answer?.data?.terms.map(({ value, label }) => [value, label]));
  return new Map(type.enumValues!.map(({ name, description }) => [name, { label: labels.get(name) ?? null, description }]));
}

function keyOf(values: readonly string[]): string {
  return values.toSorted().join(' ');
}
