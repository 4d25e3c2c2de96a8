import * as ig from '@edgewalk/instagram';
import { unsupportedRequest } from '../../errors/failure.js';
import { effect } from '../../graph/effect.js';
import { collaborator } from '../../objects/media.js';

export const collaborationInvites = effect(ig.UserCollaborationInvites, {
  /** Accepts or declines an invitation to a media of another account. */
  create: ({ store, subject, params: { media_id: id, accept } }) => {
    const invites = store.list(subject, 'collaboration_invites');
    const invite = invites.find(({ fields }) => fields['media_id'] === id);
    const media = store.get(id);
    if (!invite || !media) throw unsupportedRequest('post', id);
    store.remove(invite);
    if (!accept) return;
    media.fields['collaborator_list'] = [collaborator(subject, 'Accepted')];
    store.link(subject, 'collaborative_media', media);
  },
});
