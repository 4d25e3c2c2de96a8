import type { StoredObject } from '../../store.js';
import type { EffectContext, ListEffect } from '../effect.js';
import { idIn } from '../values.js';

/** Who published a media; told to the owner alone. */
export const ownerOfMedia: ListEffect = ({ store, subject }) => referred(store, subject, 'owner');

/** The Instagram account behind a Page. */
export const accountOfPage =
  (field: string): ListEffect =>
  ({ store, subject }) =>
    referred(store, subject, field);

function referred(store: EffectContext['store'], { fields }: StoredObject, name: string): StoredObject[] {
  return [store.get(idIn(fields, name) ?? '')].flatMap((found) => found ?? []);
}
