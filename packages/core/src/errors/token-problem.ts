/** Why a token is refused or not issued: a device login is `pending` until the person agrees, or `declined`. */
export type TokenProblem =
  | 'expired'
  | 'revoked'
  | 'checkpointed'
  | 'unconfirmed'
  | 'no role'
  | 'missing'
  | 'pending'
  | 'declined'
  | 'invalid';
