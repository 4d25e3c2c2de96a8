import { Call, type GraphClient, type Identity } from '@edgewalk/core';
import { composedPlan, left, right } from '@edgewalk/core/declare';
import { findAccounts, type FoundAccount } from '@edgewalk/vocabulary/accounts';

/** An account that a token reaches, with a client for it. */
export interface ReachableAccount<Api> extends FoundAccount {
  /** The tree of this account. It shares connections and limits with the client that found it. */
  readonly api: Api;
}

/** All accounts that a token reaches: await the list, or iterate it. */
export class AccountsCall<Api> extends Call<readonly ReachableAccount<Api>[]> {
  async *[Symbol.asyncIterator](): AsyncGenerator<ReachableAccount<Api>, void> {
    yield* await this;
  }
}

/** Searches every way to an account; `as` makes the client of one. */
export const accountsCall = <Api>(client: GraphClient, as: (identity: Identity) => Api): AccountsCall<Api> =>
  new AccountsCall(
    composedPlan({ operation: 'Instagram.accounts', method: 'GET', path: 'me/accounts' }, (options) => async () => {
      const { accounts, failure } = await findAccounts(client, options);
      if (failure !== undefined) return left(failure);
      const { accessToken } = options;
      const own = accessToken === undefined ? {} : { accessToken };
      return right(accounts.map((account) => ({ ...account, api: as({ ...own, userId: account.id }) })));
    }),
  );
