import type { StoredObject } from '../../world/store.js';

/** Who reacted to something, and how. The list is kept in its field `reaction_list`, the newest first. */
export interface ReactionRow {
  readonly id: string;
  readonly name: unknown;
  readonly type: string;
}

/** What a list of reactions holds. */
export function reactionsOf({ fields }: StoredObject): readonly ReactionRow[] {
  const rows = fields['reaction_list'];
  return Array.isArray(rows) ? (rows as ReactionRow[]) : [];
}
