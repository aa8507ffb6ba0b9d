import { ask } from '../ask';
import { authorization } from '../identity/session';

/** Something to do, as schema/tasks.graphql's CuratorTask. */
export interface Task {
  kind: string;
  label: string;
  sentence: string;
  due: string | null;
  /** The usual one first. */
  steps: Step[];
}

/** One way to go about a task. */
export interface Step {
  label: string;
  operation: string;
  /** JSON. */
  variables: string;
  /** Leads here, with the operation and the variables. */
  link: string;
}

export interface Tasks {
  nodes: Task[];
  totalCount: number;
  counts: { kind: string; label: string; count: number }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const query = `query TakenVanMedewerkers($kinds: [CuratorTaskKind!], $first: Int, $after: String) @inContext(catalogue: WORKING) {
  curatorTasks(kinds: $kinds, first: $first, after: $after) {
    totalCount
    counts { kind label count }
    nodes { kind label sentence due steps { label operation variables link } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** A page of what somebody signed in has to do. Throws an Error whose message is a Dutch sentence. */
export async function askTasks(kinds: string[] | null, after: string | null): Promise<Tasks> {
  const { data, code } = await ask<{ curatorTasks: Tasks | null }>(query, { kinds, first: 20, after }, await authorization());
  if (data?.curatorTasks) {
    return data.curatorTasks;
  }

  throw new Error(sentenceOf(code));
}

function sentenceOf(code: string | undefined): string {
  switch (code) {
    case 'GRAPHQL_VALIDATION_FAILED':
      return 'Deze server houdt geen lijst bij van wat er te doen is.';
    case 'UNAUTHENTICATED':
    case 'FORBIDDEN':
      return 'Je aanmelding geeft geen recht op deze lijst. Meld je opnieuw aan.';
    default:
      return 'De lijst ophalen lukt nu niet. Probeer het straks opnieuw.';
  }
}
