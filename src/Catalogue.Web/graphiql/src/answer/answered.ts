import { type DocumentNode, visit } from 'graphql';

/** What kind of question an answer belongs to. */
export interface Asked {
  isMutation: boolean;
  /** Whether any of its inputs asks to try without saving. */
  isTried: boolean;
}

// GraphiQL keeps of an answer its text alone; when two are the same, so is what is to be said of them.
const most = 50;
const asked = new Map<string, Asked>();

export function remember(answer: unknown, document: DocumentNode | undefined, variables: unknown, operationName: string | null | undefined): void {
  const key = JSON.stringify(answer);
  asked.delete(key);
  asked.set(key, read(document, variables, operationName));
  if (asked.size > most) {
    asked.delete(asked.keys().next().value!);
  }
}

export function askedOf(answer: unknown): Asked | undefined {
  return asked.get(JSON.stringify(answer));
}

function read(document: DocumentNode | undefined, variables: unknown, operationName: string | null | undefined): Asked {
  const found = { isMutation: false, isTried: tries(variables) };
  if (document) {
    visit(document, {
      OperationDefinition(operation) {
        found.isMutation ||= operation.operation === 'mutation' && (!operationName || operation.name?.value === operationName);
      },
      ObjectField(field) {
        found.isTried ||= field.name.value === 'validateOnly' && field.value.kind === 'BooleanValue' && field.value.value;
      },
    });
  }

  return found;
}

function tries(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.entries(value).some(([name, member]) => (name === 'validateOnly' && member === true) || tries(member));
}
