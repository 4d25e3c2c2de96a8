import { effect, signal } from '@preact/signals';
import type { TreeDocument } from '@edgewalk/console';
import { learn } from './objects.js';
import { send } from './send.js';
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
  const account = await find(token).catch(() => undefined);
  if (askedFor !== token || account === undefined) return;
  ownAccount.value = account.id;
  learn(tree, 'User', account);
}

const fields = 'instagram_business_account{id,username,name,profile_picture_url}';

interface Account {
  readonly id: string;
}
interface Page {
  readonly instagram_business_account?: Account;
}

/** Of a person the first Page that has one, of a Page its own. */
async function find(token: string): Promise<Account | undefined> {
  const own = await send({ method: 'GET', path: '/me/accounts', params: { fields }, token });
  if (own.status === 200) {
    const { data = [] } = JSON.parse(own.body) as { readonly data?: readonly Page[] };
    return data.flatMap(({ instagram_business_account: account }) => account ?? [])[0];
  }
  const page = await send({ method: 'GET', path: '/me', params: { fields }, token });
  return page.status === 200 ? (JSON.parse(page.body) as Page).instagram_business_account : undefined;
}
