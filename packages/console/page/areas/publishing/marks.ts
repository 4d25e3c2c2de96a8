import type { ContainerState, RequestEntry } from '@edgewalk/emulator';

/** What a request did to a container, as its lane shows it. */
export interface Mark {
  readonly at: number;
  readonly kind: 'read' | 'unreadable' | 'fault' | 'refused';
  readonly entry: RequestEntry;
}

/** The requests that concern a container: reads of its status, and tries to publish it. */
export const marksOf = ({ id }: ContainerState, requests: readonly RequestEntry[]): readonly Mark[] =>
  requests.filter((entry) => isAbout(entry, id)).map((entry) => ({ at: entry.at, kind: kindOf(entry), entry }));

const isAbout = ({ path, params }: RequestEntry, id: string): boolean =>
  path === `/${id}` || params['creation_id'] === id;

function kindOf({ method, fault, status }: RequestEntry): Mark['kind'] {
  if (method !== 'GET' && fault) return 'fault';
  if (method !== 'GET' && status >= 400) return 'refused';
  return status === 200 ? 'read' : 'unreadable';
}

/** Containers that were refused: there is nothing of them but the request. */
export const refusedOf = (requests: readonly RequestEntry[]): readonly RequestEntry[] =>
  requests.filter(
    ({ method, named, status }) => method === 'POST' && /\}\/(media|threads)$/.test(named) && status >= 400,
  );
