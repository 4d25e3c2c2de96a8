import { suggest } from '@edgewalk/core/declare';
import { apps } from '../login/apps.js';
import { event } from '../webhooks/event.js';
import { type Place, refuse } from './people.js';
import type { Visitors } from './visitors.js';

/** The fields of a profile that are texts. */
const texts = ['about', 'birthday', 'email', 'first_name', 'gender', 'last_name', 'name'] as const;

type ProfileField = (typeof texts)[number];
const isText = (field: string): field is ProfileField => texts.includes(field as ProfileField);

/** Changes in the profiles of people who use the app. */
export const profiling = ({ store, outbox, logins }: Place): Pick<Visitors, 'changeProfile'> => ({
  changeProfile: (id, field, value) => {
    const person = store.get(id);
    const isUser = [...logins.tokens.values()].some(({ app, granter }) => app === apps.facebook && granter === id);
    if (person?.node !== 'facebook/User' || !isUser)
      throw refuse('changeProfile', 'give the id of a person who has logged in, as GET /me returns it');
    if (!isText(field)) throw refuse('changeProfile', `there is no ${field}: ${suggest(field, texts)}`);
    person.fields[field] = value;
    outbox.happen(event({ object: 'user', field, account: id, value: { value } }));
  },
});
