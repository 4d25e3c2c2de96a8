/** Why a token is refused, or not given: a device login is `pending` until its person agrees, or has `declined`. */
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
