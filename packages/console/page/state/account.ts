// The Instagram accounts that the token in use reaches.
import { computed, effect, signal } from '@preact/signals';
import { token } from './about.js';
import { send } from './send.js';

/** An account, as lists show it. */
export interface AccountName {
  /** As paths name it. */
  readonly id: string;
  readonly username: string;
  readonly picture?: string;
}

/** Undefined until they are known. */
export const accounts = signal<readonly AccountName[] | undefined>(undefined);

/** Why there are none, if there are none. */
export const accountsProblem = signal<string | undefined>(undefined);

const chosenId = signal<string | undefined>(undefined);

/** The account that the page shows. */
export const account = computed(() => accounts.value?.find(({ id }) => id === chosenId.value) ?? accounts.value?.[0]);

export const chooseAccount = (id: string): void => void (chosenId.value = id);

let following = false;

/** Reads them whenever another token is in use. */
export function followAccounts(): void {
  if (following) return;
  following = true;
  effect(() => {
    const { name, login } = token.value ?? {};
    accounts.value = undefined;
    accountsProblem.value = undefined;
    if (name === undefined || login === undefined) return;
    void readAccounts(login).then(
      (found) => token.peek()?.name === name && (accounts.value = found),
      (error: unknown) => token.peek()?.name === name && (accountsProblem.value = (error as Error).message),
    );
  });
}

async function readAccounts(login: string): Promise<readonly AccountName[]> {
  if (login === 'threads' || login === 'basicDisplay')
    throw new Error('This token does not reach an Instagram account. Use one of Instagram Login or of Facebook Login.');
  return login === 'instagram' ? [await ownAccount()] : linkedAccounts();
}

interface Profile {
  readonly id: string;
  readonly username?: string;
  readonly profile_picture_url?: string;
}

async function ownAccount(): Promise<AccountName> {
  const profile = await read<Profile & { readonly user_id?: string }>('/me', 'user_id,username,profile_picture_url');
  return named({ ...profile, id: profile.user_id ?? profile.id });
}

/** Those of the Pages that the person works on, by pages of 100, at most 20 of them. */
async function linkedAccounts(): Promise<readonly AccountName[]> {
  const found: AccountName[] = [];
  let after: string | undefined;
  for (let page = 0; page < 20; page += 1) {
    const fields = 'instagram_business_account{id,username,profile_picture_url}';
    const list = await read<Pages>('/me/accounts', fields, { limit: '100', ...(after !== undefined && { after }) });
    found.push(...list.data.flatMap(({ instagram_business_account: linked }) => (linked ? [named(linked)] : [])));
    after = list.paging?.next === undefined ? undefined : list.paging.cursors?.after;
    if (after === undefined) break;
  }
  if (found.length === 0) throw new Error('No Page of this token is linked to an Instagram account.');
  return found;
}

interface Pages {
  readonly data: readonly { readonly instagram_business_account?: Profile }[];
  readonly paging?: { readonly next?: string; readonly cursors?: { readonly after?: string } };
}

const named = ({ id, username = id, profile_picture_url: picture }: Profile): AccountName => ({
  id,
  username,
  ...(picture !== undefined && { picture }),
});

/** Reads an object, with the token in use. Throws what the library says of a refusal. */
export async function read<T>(path: string, fields: string, params: Readonly<Record<string, string>> = {}): Promise<T> {
  return ask<T>('GET', path, { ...params, ...(fields !== '' && { fields }) });
}

/** Sends a request, with the token in use, for its answer. Whoever writes has asked before. */
export async function ask<T>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  params: Readonly<Record<string, unknown>> = {},
): Promise<T> {
  const { status, body, error } = await send({ method, path, params });
  if (status === 0) throw new Error('No answer came: the connection was reset.');
  if (error) throw new Error([error.message, error.advice].filter(Boolean).join(' '));
  return JSON.parse(body) as T;
}
