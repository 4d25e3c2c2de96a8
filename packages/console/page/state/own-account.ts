import { effect, signal } from '@preact/signals';
import type { TreeDocument } from '@edgewalk/console';
import { linkedAccounts, type Profile } from './linked-accounts.js';
import { learn } from './objects.js';

import { tokenFor, trees } from './trees.js';

/** The Instagram account that a token of Facebook Login reaches: there `me` is the person. Empty until it is known. */
export const ownAccount = signal('');

let askedFor = '';

effect(() => {
  const [tree, token] = [trees.value.instagram, tokenFor('instagram')];
  if (tree === undefined || token?.login !== 'facebook' || askedFor === token.name) return;
  askedFor = token.name;
  ownAccount.value = '';
  void readAccount(tree, token.name);
});

async function readAccount(tree: TreeDocument, token: string): Promise<void> {
  const account = await firstAccount(token).catch(() => undefined);
  if (askedFor !== token || account === undefined) return;
  ownAccount.value = account.id;
  learn(tree, 'User', account);
}

async function firstAccount(token: string): Promise<Profile | undefined> {
  for await (const [account] of linkedAccounts(token)) if (account) return account;
  return undefined;
}
