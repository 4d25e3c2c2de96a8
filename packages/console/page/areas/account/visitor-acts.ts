// What a visitor did, by the form.
import { signal } from '@preact/signals';
import type { ActDocument } from '@edgewalk/emulator';
import { call } from '../../state/connection.js';

export const actNames = ['comment', 'like', 'mention', 'message'] as const;
export type ActName = (typeof actNames)[number];

/** Something that a visitor did. */
export interface VisitorAct {
  readonly name: ActName;
  /** The post, or the account. */
  readonly on: string;
  /** The id of what was made; undefined for a like. */
  readonly made: string | undefined;
  /** The ids of the deliveries that it caused. */
  readonly deliveries: readonly string[];
}

/** The last one; the list that it changed reads again. */
export const lastAct = signal<VisitorAct | undefined>(undefined);

interface Given {
  readonly account: string;
  readonly post: string | undefined;
  readonly text: string;
  /** The username; someone unless given. */
  readonly as: string | undefined;
}

/** Acts as a visitor. Throws an error with the emulator's reason where it refuses. */
export async function actAs(name: ActName, { account, post, text, as }: Given): Promise<VisitorAct> {
  const by = as === undefined ? {} : { as };
  const isOnPost = name === 'comment' || name === 'like';
  if (isOnPost && post === undefined) throw new Error(`Choose a post to ${name === 'like' ? 'like' : 'comment on'}.`);
  const target = isOnPost ? { on: post } : { account };
  const body = { ...target, ...(name !== 'like' && { text }), ...by };
  const { id, deliveries } = await call<ActDocument>(`/_emulator/visitors/${name}`, { method: 'POST', body });
  const made = typeof id === 'string' ? id : undefined;
  const act = { name, on: isOnPost ? (post ?? account) : account, made, deliveries };
  lastAct.value = act;
  return act;
}
