// The Instagram accounts that the token in use reaches.
import { computed, effect, signal } from '@preact/signals';
import { token } from './about.js';
import { linkedAccounts, type Profile } from './linked-accounts.js';
import { read } from './read.js';

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
  return login === 'instagram' ? [await ownAccount()] : allLinkedAccounts();
}

async function ownAccount(): Promise<AccountName> {
  const profile = await read<Profile & { readonly user_id?: string }>('/me', 'user_id,username,profile_picture_url');
  return named({ ...profile, id: profile.user_id ?? profile.id });
}

async function allLinkedAccounts(): Promise<readonly AccountName[]> {
  const found: AccountName[] = [];
  for await (const profiles of linkedAccounts()) found.push(...profiles.map(named));
  if (found.length === 0) throw new Error('No Page of this token is linked to an Instagram account.');
  return found;
}

const named = ({ id, username = id, profile_picture_url: picture }: Profile): AccountName => ({
  id,
  username,
  ...(picture !== undefined && { picture }),
});
