import type { ListEffect } from '../effect.js';
import { asPublic } from '../views.js';

/** Media of others that the account published together with them. */
export const listCollaborative: ListEffect = ({ store, subject }) =>
  store.list(subject, 'collaborative_media').map(asPublic);
