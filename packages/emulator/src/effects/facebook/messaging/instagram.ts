import { invalid } from '../../../errors/failure.js';
import type { EffectContext } from '../../../graph/effect.js';
import type { StoredObject } from '../../../world/store.js';
import { idIn } from '../../../world/values.js';

/** The Instagram account that is linked to the Page. */
export function instagramOf({ store, subject }: Pick<EffectContext, 'store' | 'subject'>): StoredObject {
  const account = store.get(idIn(subject.fields, 'instagram_business_account') ?? '');
  if (account) return account;
  throw invalid('The Page is not linked to an Instagram account');
}

interface PlatformChoice {
  readonly platform?: 'messenger' | 'instagram' | undefined;
}

/** Acts on the linked account where the call has `platform=instagram`. */
export const onPlatform =
  <Params, Result>(act: (context: EffectContext<Params>) => Result) =>
  (context: EffectContext<Params & PlatformChoice>): Result =>
    act(context.params.platform === 'instagram' ? { ...context, subject: instagramOf(context) } : context);
