/**
 * Why a token is refused or not issued: a device login is `pending` until the person agrees, or `declined`. With
 * `other login` nothing was sent, since what was requested exists with tokens of the other login only.
 */
export type TokenProblem =
  | 'expired'
  | 'revoked'
  | 'checkpointed'
  | 'unconfirmed'
  | 'no role'
  | 'missing'
  | 'pending'
  | 'declined'
  | 'other login'
  | 'invalid';
