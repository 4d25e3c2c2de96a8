import type * as ig from '@edgewalk/instagram';
import type { ContextOf, EffectContext } from '../../graph/effect.js';
import type { StoredObject } from '../../world/store.js';
import { idIn } from '../../world/values.js';

/** The parameters of a container. */
export type ContainerParams = ContextOf<typeof ig.UserMedia, 'create'>['params'];

/** The containers of an account. */
export function containersOf({ store, subject }: Pick<EffectContext, 'store' | 'subject'>): StoredObject[] {
  return store.all('Container').filter(({ fields }) => idIn(fields, 'owner') === subject.id);
}

/** What a container was created with. */
export const paramsOf = ({ fields }: StoredObject): ContainerParams => fields['params'] as ContainerParams;
