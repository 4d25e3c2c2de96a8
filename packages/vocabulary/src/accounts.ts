// The Instagram accounts that a token reaches: how all packages find them.
export { type AccountSearch, findAccounts } from './accounts/find.js';
export type { AccountRoute, FoundAccount, NamedObject } from './accounts/found-account.js';
