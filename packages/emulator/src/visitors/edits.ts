import { edited, referred } from '../webhooks/message-events.js';
import { idIn } from '../world/values.js';
import { type Place, refuse } from './people.js';
import { messageOf, talkAbout, talkOf, tell } from './talks.js';
import type { Visitors } from './visitors.js';

/** Meta's limit. */
const mostEdits = 5;

/** Edits of messages, and links that open a conversation. */
export const editing = (place: Place): Pick<Visitors, 'editMessage' | 'openLink'> => ({
  editMessage: (id, text) => {
    const message = messageOf(place, 'editMessage', id);
    const talk = talkAbout(place, message);
    if (idIn(message.fields, 'from') !== talk.contact.id)
      throw refuse('editMessage', 'give a message that the person wrote');
    const num_edit = Number(message.fields['num_edit'] ?? 0) + 1;
    if (num_edit > mostEdits) throw refuse('editMessage', `a message can be edited ${mostEdits} times only`);
    Object.assign(message.fields, { message: text, num_edit });
    tell(place, talk, () => edited(talk, { mid: id, text, num_edit }));
  },
  openLink: (account, { ref, source = 'SHORTLINK' }, by) => {
    const talk = talkOf(place, 'openLink', account, by);
    tell(place, talk, () => referred(talk, { ref, source, type: 'OPEN_THREAD' }));
  },
});
