import { apps } from '../../login/apps.js';
import { asFrom } from '../../objects/facebook/people.js';
import { makePost } from '../../objects/facebook/post.js';
import { days, timestampOf } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import type { FacebookSeedContext } from './context.js';
import { localTime } from './events.js';
import { fanCount, fanFrom } from './fans.js';
import { personalAlbum, personalBroadcast, personalPhoto, personalVideo } from './personal-media.js';

/**
 * Seeds a group and one inside it. Meta removed the Groups API; this is what it served before, so that whoever has to
 * read old code can try it.
 */
export function seedGroups(context: FacebookSeedContext): void {
  const { store, person } = context;
  const group = seedGroup(context, 'Bakers of Bergen', 'OPEN');
  const inner = seedGroup(context, 'Rye only', 'CLOSED');
  inner.fields['parent'] = asFrom(group);
  store.link(group, 'groups', inner);
  for (const one of [group, inner]) store.link(person, 'groups', one, 'last');
  const app = store.get(apps.facebook.id);
  if (app) store.link(app, 'app_installed_groups', group);
  seedGroupParts(context, group);
  seedPapers(context, group);
}

function seedGroup({ store, person, now }: FacebookSeedContext, name: string, privacy: string): StoredObject {
  const fields = {
    name,
    privacy,
    description: 'Questions, answers and crumbs.',
    created_time: timestampOf(now - days(1600)),
    updated_time: timestampOf(now - days(4)),
    member_count: 318,
    member_request_count: 2,
    purpose: 'GENERAL',
    archived: false,
    icon: 'https://cdn.facebook.example/icons/group_50.png',
    cover: { source: 'https://cdn.facebook.example/cover/group.png', offset_x: 0, offset_y: 40 },
    administrator: person.id,
  };
  const group = store.insert('facebook/Group', fields, undefined, now - days(1600));
  group.fields['link'] = `https://www.facebook.com/groups/${group.id}/`;
  group.fields['email'] = `${group.id}@groups.facebook.example`;
  return group;
}

/** What its members have shared. */
function seedGroupParts(context: FacebookSeedContext, group: StoredObject): void {
  const { store, random, now } = context;
  for (let index = 0; index < 14; index += 1) {
    const from = fanFrom(random.integer(0, fanCount - 1));
    const message = random.pick(['Which flour?', 'My first sourdough!', 'Oven for sale', 'Look at this crust']);
    const post = makePost(store, group, { from, at: now - days(4 + index * 9), fields: { message } });
    if (index % 5 === 0) post.fields['place'] = { name: 'The old quay' };
    store.link(group, 'feed', post, 'last');
  }
  const plan = { owner: group, name: 'Crusts', at: now - days(30) };
  const photos = [personalPhoto(store, plan), personalPhoto(store, plan)];
  for (const photo of photos) store.link(group, 'photos', photo, 'last');
  store.link(group, 'albums', personalAlbum(store, plan, photos));
  store.link(group, 'videos', personalVideo(store, plan));
  store.link(group, 'live_videos', personalBroadcast(store, plan));
  for (const index of [0, 3, 5]) {
    const member = store.get(fanFrom(index).id);
    if (member) store.link(group, 'opted_in_members', member, 'last');
  }
}

/** A text, a file, and a meeting. */
function seedPapers({ store, now }: FacebookSeedContext, group: StoredObject): void {
  const updated_time = timestampOf(now - days(11));
  const doc = store.insert('facebook/GroupDoc', {
    subject: 'How we measure',
    message: 'Grams, never cups.',
    from: fanFrom(2),
    revision: '7',
    can_edit: true,
    can_delete: false,
    created_time: updated_time,
    updated_time,
  });
  store.link(group, 'docs', doc);
  const shared = store.insert('facebook/GroupFile', {
    download_link: 'https://cdn.facebook.example/files/starter.pdf',
    from: fanFrom(3),
    group: asFrom(group),
    message: 'Everything about starters',
    updated_time,
  });
  store.link(group, 'files', shared);
  seedMeeting({ store, now }, group);
}

function seedMeeting({ store, now }: Pick<FacebookSeedContext, 'store' | 'now'>, group: StoredObject): void {
  const event = store.insert('facebook/Event', {
    name: 'Swap your starter',
    description: 'Bring a jar, take a jar.',
    start_time: localTime(now + days(5)),
    parent_group: asFrom(group),
    type: 'group',
  });
  store.link(group, 'events', event);
}
