// The public surface of @edgewalk/auth.
export type { AccessToken } from './access-token.js';
