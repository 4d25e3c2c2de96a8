import type { Login } from '../codec/record.js';
import { InvalidArgumentError } from './program.js';

/** What is requested exists with the other login only. Its call fails where the login is known at run time only. */
export class WrongLoginError extends InvalidArgumentError {}

const names: Readonly<Record<Login, string>> = {
  facebook: 'Facebook Login',
  instagram: 'Instagram Login',
  threads: 'Threads',
};

/** The error of what only the other login's host offers; `instead` does the same with the login of the call. */
export function wrongLogin(where: string, needed: Login, instead?: string): WrongLoginError {
  const name = names[needed];
  const other = names[needed === 'facebook' ? 'instagram' : 'facebook'];
  const advice =
    instead === undefined
      ? `use a token from ${name}, and { login: '${needed}' } if the token does not tell`
      : `with ${other} use ${instead}`;
  return new WrongLoginError(where, `exists with ${name} only: ${advice}`);
}

/** The error of a token that a tree has no use for. */
export function foreignLogin(where: string, login: Login, logins: readonly Login[]): InvalidArgumentError {
  const wanted = logins.map((each) => names[each]).join(' or ');
  return new InvalidArgumentError(
    where,
    `accessToken: it is a token of ${names[login]}, and this tree is for ${wanted}`,
  );
}
