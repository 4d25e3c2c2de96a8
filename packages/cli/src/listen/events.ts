import { objects } from '@edgewalk/webhooks';
import { UsageError } from '../arguments/usage-error.js';

/** An object and one of its fields. */
export interface EventName {
  readonly object: string;
  readonly field: string;
}

/** The objects whose fields an account can be subscribed to. */
const subscribable = ['instagram', 'page', 'threads'] as const;

const known: readonly EventName[] = subscribable.flatMap((object) =>
  Object.keys(objects[object]).map((field) => ({ object, field })),
);

/** The events that are asked for; all unless given. */
export function wantedEvents(names: readonly string[] | undefined): readonly EventName[] {
  if (names === undefined) return known;
  const allowed = known.map(nameOf);
  return names.map((name) => {
    const found = known[allowed.indexOf(name)];
    if (found !== undefined) return found;
    throw new UsageError(`--events: there is no ${name}`, { mistake: { word: name, allowed } });
  });
}

export const nameOf = ({ object, field }: EventName): string => `${object}/${field}`;
