import { invalid } from '../../../errors/failure.js';
import type { StoredObject } from '../../../world/store.js';
import type { EffectContext, ListEffect, WriteEffect } from '../../../graph/effect.js';
import { textOf } from '../../params.js';
import { idIn } from '../../../world/values.js';

/** The Instagram account that is linked to the Page. */
export function instagramOf({ store, subject }: Pick<EffectContext, 'store' | 'subject'>): StoredObject {
  const account = store.get(idIn(subject.fields, 'instagram_business_account') ?? '');
  if (account) return account;
  throw invalid('The Page is not linked to an Instagram account');
}

/** Does on the linked account what is asked with `platform=instagram`: there it is the same. */
export const onPlatform =
  <Effect extends ListEffect | WriteEffect>(effect: Effect) =>
  (context: EffectContext): ReturnType<Effect> => {
    const isInstagram = textOf(context.params, 'platform') === 'instagram';
    return effect(
      isInstagram ? { ...context, subject: instagramOf(context) } : context,
    ) as ReturnType<Effect>;
  };
