import { collaborator } from '../objects/media.js';
import { days } from '../world/clock.js';
import type { StoredObject } from '../world/store.js';
import type { SeedContext } from './context.js';

/** Seeds collaborators on own media, media the account collaborates on, and invitations to more. */
export function seedCollaborations(
  { store }: SeedContext,
  account: StoredObject,
  found: readonly StoredObject[],
): void {
  for (const [index, media] of store.list(account, 'media').slice(0, 12).entries()) {
    const partner = found[index % found.length];
    if (partner && index % 3 === 0) media.fields['collaborator_list'] = [collaborator(partner, 'Accepted')];
  }
  for (const partner of found.slice(1, 4)) {
    const [shared, offered] = store.list(partner, 'media').slice(4, 6);
    if (shared) shareWith(account, shared);
    if (shared) store.link(account, 'collaborative_media', shared, 'last');
    if (offered) store.link(account, 'collaboration_invites', invitation(store, partner, offered), 'last');
  }
}

function shareWith(account: StoredObject, media: StoredObject): void {
  media.fields['collaborator_list'] = [collaborator(account, 'Accepted')];
}

function invitation(store: SeedContext['store'], partner: StoredObject, media: StoredObject): StoredObject {
  const { caption, media_url } = media.fields;
  const fields = {
    media_id: media.id,
    media_owner_username: partner.fields['username'],
    ...(caption !== undefined && { caption }),
    media_url,
  };
  return store.insert('CollaborationInvite', fields);
}

/** Seeds posts that wait for their hour. */
export function seedScheduled({ store, now }: SeedContext, account: StoredObject): void {
  for (const ahead of [2, 3, 8]) {
    const scheduled = store.insert('ScheduledMedia', {
      caption: `In ${ahead} days 🎉`,
      media_type: 'IMAGE',
      publish_timestamp: Math.floor((now + days(ahead)) / 1000),
    });
    scheduled.fields['media_url'] = `https://cdn.instagram.example/v/t51.29350-15/${scheduled.id}_n.png`;
    store.link(account, 'scheduled_media', scheduled, 'last');
  }
}
