import { timeOf } from '../../world/time.js';
import type { StoredObject } from '../../world/store.js';
import type { EffectContext, ListEffect, SummaryEffect } from '../../graph/effect.js';
import { flagOf, listOf, textOf } from '../params.js';
import { idIn } from '../../world/values.js';
import type { KeyedEffects } from '../keyed.js';

type Wanted = (object: StoredObject, context: EffectContext) => boolean;

/** Lists what is linked, as far as it is wanted. */
const only =
  (path: string, wanted: Wanted): ListEffect =>
  (context) =>
    context.store.list(context.subject, path).filter((object) => wanted(object, context));

/** True where a parameter was not given, or says the same. */
const same = ({ params }: EffectContext, name: string, value: unknown): boolean =>
  params[name] === undefined || textOf(params, name) === value;

const isBy = ({ fields }: StoredObject, { subject }: EffectContext): boolean =>
  idIn(fields, 'from') === subject.id;

/** Posts of a person, a group or an event, by their text. */
const isOnTimeline: Wanted = ({ fields }, { params }) => {
  const words = (textOf(params, 'q') ?? '').toLowerCase();
  return (
    (flagOf(params, 'include_hidden') === true || fields['is_hidden'] !== true) &&
    (params['with'] !== 'location' || fields['place'] !== undefined) &&
    (textOf(fields, 'message') ?? '').toLowerCase().includes(words)
  );
};

const isOwnPost: Wanted = (post, context) => isBy(post, context) && isOnTimeline(post, context);

/** Meta gives what a person is tagged in, unless asked for what they uploaded. */
const isOfType: Wanted = (media, context) => isBy(media, context) === (context.params['type'] === 'uploaded');

const inStatus: Wanted = ({ fields }, { params }) => {
  const statuses = listOf(params, 'broadcast_status');
  return statuses.length === 0 || statuses.includes(String(fields['status']));
};

const isPromotable: Wanted = ({ fields }, { params }) => {
  const [place, promotable] = [flagOf(params, 'is_place'), flagOf(params, 'is_promotable')];
  return (
    (place === undefined || place === (fields['location'] !== undefined)) &&
    (promotable === undefined || promotable === (fields['promotion_eligible'] === true))
  );
};

const isGroup: Wanted = ({ fields }, context) =>
  same(context, 'parent', idIn(fields, 'parent')) &&
  (flagOf(context.params, 'admin_only') !== true || fields['administrator'] === context.subject.id);

const stateOf = ({ fields }: StoredObject): string => {
  if (fields['is_canceled'] === true) return 'canceled';
  return fields['is_draft'] === true ? 'draft' : 'published';
};

/** Cancelled events are shown to those who ask for them. */
const isInState: Wanted = (event, { params }) => {
  const states = listOf(params, 'event_state_filter');
  if (states.length > 0) return states.includes(stateOf(event));
  return flagOf(params, 'include_canceled') === true || stateOf(event) !== 'canceled';
};

const isInTime: Wanted = ({ fields }, { clock, params }) => {
  const end = timeOf(String(fields['end_time'] ?? fields['start_time']), clock.now());
  return params['time_filter'] === undefined || end < clock.now() === (params['time_filter'] === 'past');
};

/** `created` by the one whose list it is, or how they answered. */
const isAnswered: Wanted = ({ fields }, { params, subject }) => {
  const { type } = params;
  if (type === undefined) return true;
  return type === 'created' ? idIn(fields, 'owner') === subject.id : fields['answer'] === type;
};

const isEvent: Wanted = (event, context) =>
  isInState(event, context) && isInTime(event, context) && isAnswered(event, context);

/** Friends who do not use the app are counted, not shown. */
const countFriends: SummaryEffect = ({ subject }, all) => ({
  total_count: subject.fields['friend_count'] ?? all.length,
});

/** The lists of a person, and of groups and events. */
export const person: KeyedEffects = {
  list: {
    'User.accounts': only('accounts', isPromotable),
    'User.feed': only('feed', isOnTimeline),
    'User.posts': only('feed', isOwnPost),
    'Group.feed': only('feed', isOnTimeline),
    'Event.posts': only('feed', (post) => idIn(post.fields, 'from') === post.fields['page']),
    'User.photos': only('photos', isOfType),
    'User.videos': only('videos', isOfType),
    'User.live_videos': only('live_videos', inStatus),
    'Group.live_videos': only('live_videos', inStatus),
    'User.friends': only('friends', ({ id }, context) => same(context, 'uid', id)),
    'User.likes': only('likes', ({ id }, context) => same(context, 'target_id', id)),
    'User.music': only('music', ({ id }, context) => same(context, 'target_id', id)),
    'User.groups': only('groups', isGroup),
    'User.events': only('events', isEvent),
    'Page.events': only('events', isEvent),
    'Application.app_installed_groups': only('app_installed_groups', ({ id }, context) =>
      same(context, 'group_id', id),
    ),
  },
  summary: { 'User.friends': countFriends },
};
