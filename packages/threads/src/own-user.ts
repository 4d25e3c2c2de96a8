import { User } from './user.js';

/** The profile that the token speaks for. */
export class OwnUser extends User {}
