import type { ReadyMade } from '../../operationFiles';

export type { ReadyMade };

/** The folders of schema/operations that GraphiQL opens, in order, with the heading of each. */
export const audiences: Record<string, string> = {
  websites: 'Voor schoolwebsites',
  partners: 'Voor partners',
  staff: 'Voor medewerkers',
};

/** The audience whose operations need somebody signed in. */
export const staff = 'staff';

const files = import.meta.glob<ReadyMade>(
  ['/../../../schema/operations/websites/*.graphql', '/../../../schema/operations/partners/*.graphql', '/../../../schema/operations/staff/*.graphql'],
  { import: 'default', eager: true },
);

/** Every ready-made operation: audience by audience, and within one by order, then by title. */
export const operations: ReadyMade[] = Object.keys(audiences).flatMap((audience) =>
  Object.values(files)
    .filter((operation) => operation.audience === audience)
    .sort((a, b) => a.order - b.order || a.title.localeCompare(b.title, 'nl')),
);

/** What a first visitor sees as tabs; those of staff are too many, and need signing in. */
export const forEveryone: ReadyMade[] = operations.filter((operation) => operation.audience !== staff);

/** The operation of that name: of the audience, or of none in particular with those of staff first. */
export function findOperation(name: string, audience?: string | null): ReadyMade | undefined {
  const named = operations.filter((operation) => operation.name === name && (!audience || operation.audience === audience));
  return named.find((operation) => operation.audience === staff) ?? named[0];
}

/** What stands under a heading of the panel: an audience, and for staff a task. */
export interface Group {
  audience: string;
  task: string | null;
  operations: ReadyMade[];
}

/** Those that have every word somewhere in title, explanation, task or audience, with accents or without. */
export function findGroups(words: string): Group[] {
  const asked = plain(words).split(/\s+/).filter(Boolean);
  const found = operations.filter((operation) => {
    const text = plain([operation.title, operation.explanation, operation.further, operation.task, audiences[operation.audience]].join(' '));
    return asked.every((word) => text.includes(word));
  });
  return [...Map.groupBy(found, ({ audience, task }) => `${audience} ${task}`).values()].map((ofGroup) => ({
    audience: ofGroup[0]!.audience,
    task: ofGroup[0]!.task,
    operations: ofGroup,
  }));
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
