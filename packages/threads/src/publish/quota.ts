import type { CallOptions } from '@edgewalk/core';
import { isLeft } from '@edgewalk/core/declare';
import { type Quota, quotaError, type Surface } from '@edgewalk/publishing';
import type { User } from '../user.js';
import type { Shape } from './content.js';

/** Replies have a quota of their own. */
export const quotaIn = (user: User, { repliedTo }: Shape): Pick<Surface<unknown>, 'quota' | 'quotaError'> =>
  repliedTo === undefined
    ? { quota: (call) => posts(user, call), quotaError: usedUp('posts') }
    : { quota: (call) => replies(user, call), quotaError: usedUp('replies') };

const usedUp = (what: string) => (account: string, quota: Quota) =>
  quotaError({ edge: 'threads', what }, account, quota);

async function posts(user: User, call: CallOptions): Promise<Quota | undefined> {
  const outcome = await user.publishingLimit.get({ fields: ['quota_usage', 'config'] }, call).either();
  if (isLeft(outcome)) return undefined;
  const { quota_usage: used, config } = outcome.right.data[0] ?? {};
  return quotaOf(used, config?.quota_total);
}

async function replies(user: User, call: CallOptions): Promise<Quota | undefined> {
  const outcome = await user.publishingLimit.get({ fields: ['reply_quota_usage', 'reply_config'] }, call).either();
  if (isLeft(outcome)) return undefined;
  const { reply_quota_usage: used, reply_config: config } = outcome.right.data[0] ?? {};
  return quotaOf(used, config?.quota_total);
}

const quotaOf = (used: number | undefined, total: number | undefined): Quota | undefined =>
  used === undefined || total === undefined ? undefined : { used, total };
