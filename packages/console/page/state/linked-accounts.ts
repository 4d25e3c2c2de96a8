import { read } from './read.js';

/** An Instagram account, as lists show it. */
export interface Profile {
  readonly id: string;
  readonly username?: string;
  readonly name?: string;
  readonly profile_picture_url?: string;
}

interface Page {
  readonly instagram_business_account?: Profile;
}

interface Pages {
  readonly data: readonly Page[];
  readonly paging?: { readonly next?: string; readonly cursors?: { readonly after?: string } };
}

const fields = 'instagram_business_account{id,username,name,profile_picture_url}';

/**
 * The accounts that a token of Facebook Login reaches: of a person those of the Pages, 100 at a time and at most 2,000; of a
 * Page its own. The token in use unless another is named.
 */
export async function* linkedAccounts(token?: string): AsyncGenerator<readonly Profile[], void> {
  let after: string | undefined;
  for (let page = 0; page < 20; page += 1) {
    const params = { limit: '100', ...(after !== undefined && { after }) };
    const list = await read<Pages>('/me/accounts', fields, params, token).catch((error: unknown) =>
      after === undefined ? ofPage(error, token) : Promise.reject(error as Error),
    );
    yield list.data.flatMap(accountOf);
    after = list.paging?.next === undefined ? undefined : list.paging.cursors?.after;
    if (after === undefined) return;
  }
}

/** A Page has no Pages. What else has none fails as it did. */
async function ofPage(reason: unknown, token: string | undefined): Promise<Pages> {
  const page = await read<Page>('/me', fields, {}, token).catch(() => undefined);
  if (page === undefined) throw reason as Error;
  return { data: [page] };
}

const accountOf = ({ instagram_business_account: account }: Page): readonly Profile[] => (account ? [account] : []);
