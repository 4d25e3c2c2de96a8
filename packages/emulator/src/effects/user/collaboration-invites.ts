import { collaborator } from '../../seed/collaborations.js';
import { unsupportedRequest, invalid } from '../../errors.js';
import type { WriteEffect } from '../effect.js';
import { flagOf, required } from '../params.js';

/** Accepts or declines an invitation to a media of another account. */
export const answerInvite: WriteEffect = ({ store, subject, params }) => {
  const id = required(params, 'media_id');
  const accept = flagOf(params, 'accept');
  if (accept === undefined) throw invalid('The parameter accept is required');
  const invites = store.list(subject, 'collaboration_invites');
  const invite = invites.find(({ fields }) => fields['media_id'] === id);
  const media = store.get(id);
  if (!invite || !media) throw unsupportedRequest('post', id);
  store.remove(invite);
  if (!accept) return { success: true };
  media.fields['collaborator_list'] = [collaborator(subject, 'Accepted')];
  store.link(subject, 'collaborative_media', media);
  return { success: true };
};
