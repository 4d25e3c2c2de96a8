import { type Either, hasMethods, InvalidArgumentError, isLeft, left, right } from '@edgewalk/core/declare';
import { type AccessTokenSource, type GraphError, PermissionError } from '@edgewalk/core';
import type { Page } from './page.js';

/** The token of a Page, read with a person's token at the first use, and again when Meta refuses it. */
export class PageToken implements AccessTokenSource {
  readonly login = 'facebook';
  readonly #page: Page;
  #found: Promise<Either<GraphError, string>> | undefined;

  constructor(page: Page) {
    if (!hasMethods('get')(page)) throw new InvalidArgumentError('PageToken', 'give a Page, such as fb.page(id)');
    this.#page = page;
  }

  /** Concurrent calls share one request. */
  readonly token = async (): Promise<Either<GraphError, string>> => {
    this.#found ??= this.#find();
    const found = await this.#found;
    if (isLeft(found)) this.#found = undefined;
    return found;
  };

  readonly refused = async (): Promise<void> => {
    this.#found = undefined;
  };

  async #find(): Promise<Either<GraphError, string>> {
    const page = await this.#page.get({ fields: ['id', 'access_token'] }).either();
    if (isLeft(page)) return page;
    const { id, access_token: token } = page.right;
    return token === undefined || token === '' ? left(noTokenError(id)) : right(token);
  }
}

/** Meta leaves out the token if the person has no role on the Page, or did not share it with the app. */
function noTokenError(id: string): PermissionError {
  return new PermissionError({
    message: `GET /${id}: the Page gives no access token`,
    retry: 'never',
    advice: 'Use the token of a person who has a role on the Page and gave the app pages_show_list.',
    permissions: ['pages_show_list'],
    request: { method: 'GET', path: `/${id}` },
  });
}
