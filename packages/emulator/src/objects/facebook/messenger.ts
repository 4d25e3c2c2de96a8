import type { Platform } from '../messages.js';

/** How Messenger shows messages: people have names, and addresses that receive nothing. */
export const messenger: Platform = {
  prefix: 'facebook/',
  person: ({ id, fields }) => ({ name: fields['name'], email: `${id}@facebook.com`, id }),
  details: ({ id }) => ({
    thread_id: id,
    tags: { data: ['inbox', 'read', 'source:chat'].map((name) => ({ name })) },
  }),
};
