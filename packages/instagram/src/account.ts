import {
  AmbiguousAccountError,
  type FoundSubject,
  type GraphClient,
  type GraphError,
  NotFoundError,
} from '@edgewalk/core';
import { type Either, isLeft, left, right } from '@edgewalk/core/declare';
import { type AccountSearch, findAccounts, type FoundAccount } from '@edgewalk/vocabulary/accounts';

/**
 * The Instagram account behind a token of Facebook Login, where there is exactly one. It is read once, at the first use;
 * after a failure the next use tries again.
 */
export function ownAccount(client: GraphClient): FoundSubject {
  let pending: Promise<Either<GraphError, string>> | undefined;
  const find = async () => {
    pending ??= findAccounts(client, {}).then(onlyAccount);
    const found = await pending;
    if (isLeft(found)) pending = undefined;
    return found;
  };
  return { label: '(own account)', find };
}

function onlyAccount({ accounts, refusals, failure }: AccountSearch): Either<GraphError, string> {
  const [account, ...others] = accounts;
  if (account !== undefined && others.length > 0) return left(ambiguousError(accounts));
  if (failure !== undefined) return left(failure);
  return account === undefined ? left(noAccountError(refusals)) : right(account.id);
}

const request = { method: 'GET', path: '/me/accounts' } as const;

function ambiguousError(accounts: readonly FoundAccount[]): AmbiguousAccountError {
  const names = accounts.map(({ id, username }) => (username === undefined ? id : `${username} (${id})`));
  return new AmbiguousAccountError({
    message: `This token reaches ${accounts.length} Instagram accounts: ${names.join(', ')}`,
    retry: 'never',
    advice: 'Choose one: give the client its id as userId. api.accounts() lists them, each with a client of its own.',
    request,
    accounts: accounts.map(({ id, username }) => ({ id, ...(username !== undefined && { username }) })),
  });
}

/** Which of the reasons it is cannot be read: Meta answers all of them with empty lists. */
function noAccountError(refusals: readonly GraphError[]): NotFoundError {
  const refused = [...new Set(refusals.flatMap(({ request: sent }) => sent?.path ?? []))];
  const note = refused.length === 0 ? '' : `; Meta refused ${refused.join(', ')}`;
  return new NotFoundError({
    message: `No Instagram professional account found for this token, by Pages, business portfolios or granted ids${note}`,
    retry: 'never',
    advice:
      'If the account or its Page belongs to a business portfolio, grant business_management. Otherwise check that it is ' +
      'a professional account, linked to a Page, and ticked in the login dialog with pages_show_list and ' +
      'instagram_basic. Or pass its id as userId.',
    request,
  });
}
