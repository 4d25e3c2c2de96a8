import * as E from '../errors/either.js';
import { AccessTokenError } from '../errors/kinds.js';
import type { CallOptions } from '../request/request.js';
import type { AccessTokenSource } from '../request/token-source.js';
import { senderToken } from './batch-entry.js';
import type { ReadyItem } from './batch-item.js';
import type { ClientInternals } from './client-internals.js';
import type { ItemResult } from './item-result.js';
import { reportRefusal } from './refused-token.js';

/**
 * Lets the sources know of the tokens that Meta refused in items. Returns the items whose source has another token by now:
 * nothing was done, so that even a write may go again, once.
 */
export async function findReplaced(
  items: readonly ReadyItem[],
  results: readonly ItemResult[],
  sender: ClientInternals,
  options: CallOptions,
): Promise<readonly ReadyItem[]> {
  const refused = refusedOf(items, results);
  if (refused.length === 0) return [];
  // A token that was given to the batch is nobody's to replace.
  const own = options.accessToken === undefined ? await senderToken(sender, options) : undefined;
  const asked = new Map<string | AccessTokenSource, Map<string, Promise<boolean>>>();
  // Each token of a source is asked about once, however many items had it.
  const answers = refused.map(({ item: { plan, prepared }, error }) => {
    const { settings } = plan.client;
    const token = prepared.params['access_token'] ?? own;
    if (token === undefined) return Promise.resolve(false);
    const ofSource = asked.get(settings.accessToken) ?? new Map<string, Promise<boolean>>();
    asked.set(settings.accessToken, ofSource);
    const answer = ofSource.get(token) ?? reportRefusal(error, token, plan.request, settings);
    ofSource.set(token, answer);
    return answer;
  });
  const found = await Promise.all(answers);
  return refused.flatMap(({ item }, index) => (found[index] === true ? [item] : []));
}

/** The items that Meta refused for their own token. */
function refusedOf(items: readonly ReadyItem[], results: readonly ItemResult[]) {
  return items.flatMap((item, index) => {
    const { outcome, isAnswered = false } = results[index] ?? {};
    const isRefused = isAnswered && outcome !== undefined && E.isLeft(outcome);
    return isRefused && outcome.left instanceof AccessTokenError ? [{ item, error: outcome.left }] : [];
  });
}
