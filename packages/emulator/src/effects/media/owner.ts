import type { ListEffect } from '../effect.js';
import { idIn } from '../values.js';

/** Who published a media; told to the owner alone. */
export const ownerOfMedia: ListEffect = ({ store, subject }) =>
  [store.get(idIn(subject.fields, 'owner') ?? '')].flatMap((found) => found ?? []);
