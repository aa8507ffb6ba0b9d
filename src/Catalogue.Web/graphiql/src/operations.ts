import type { ReadyMade } from '../operationFiles';

export type { ReadyMade };

/** The folders of schema/operations that GraphiQL opens, in order, with the heading of each. */
export const audiences: Record<string, string> = {
  websites: 'Voor schoolwebsites',
  partners: 'Voor partners',
  staff: 'Voor medewerkers',
};

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
