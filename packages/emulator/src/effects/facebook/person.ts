import * as fb from '@edgewalk/facebook';
import { type AnyParamsOf, effect, type EffectContext } from '../../graph/effect.js';
import type { StoredObject } from '../../world/store.js';
import { timeOf } from '../../world/time.js';
import { idIn, textIn } from '../../world/values.js';

/** Lists what is linked, as far as it matches. */
const only =
  <Params>(path: string, isMatch: (object: StoredObject, context: EffectContext<Params>) => boolean) =>
  (context: EffectContext<Params>): StoredObject[] =>
    context.store.list(context.subject, path).filter((object) => isMatch(object, context));

const isBy = ({ fields }: StoredObject, { subject }: Pick<EffectContext, 'subject'>): boolean =>
  idIn(fields, 'from') === subject.id;

type Timeline = EffectContext<AnyParamsOf<typeof fb.UserFeed, 'get'>>;

/** Posts of a person, a group or an event, by their text. */
const isOnTimeline = ({ fields }: StoredObject, { params: { q = '', ...params } }: Timeline): boolean =>
  (params.include_hidden === true || fields['is_hidden'] !== true) &&
  (params.with !== 'location' || fields['place'] !== undefined) &&
  (textIn(fields, 'message') ?? '').toLowerCase().includes(q.toLowerCase());

/** Meta gives what a person is tagged in, unless the type is what they uploaded. */
const isOfType = (media: StoredObject, context: EffectContext<AnyParamsOf<typeof fb.UserPhotos, 'get'>>): boolean =>
  isBy(media, context) === (context.params.type === 'uploaded');

const hasStatus = (
  { fields }: StoredObject,
  { params: { broadcast_status: statuses = [] } }: EffectContext<AnyParamsOf<typeof fb.UserLiveVideos, 'get'>>,
): boolean => statuses.length === 0 || statuses.some((status) => status === fields['status']);

/** True where no id was given, or the one of the object. */
const hasId = ({ id }: StoredObject, given: string | undefined): boolean => given === undefined || given === id;

type Events = EffectContext<AnyParamsOf<typeof fb.PageEvents, 'get'>>;

const stateOf = ({ fields }: StoredObject): string => {
  if (fields['is_canceled'] === true) return 'canceled';
  return fields['is_draft'] === true ? 'draft' : 'published';
};

/** Cancelled events are shown to those who ask for them. */
function isInState(event: StoredObject, { params }: Events): boolean {
  const { event_state_filter: states = [], include_canceled: all = false } = params;
  const own = stateOf(event);
  return states.length > 0 ? states.some((state) => state === own) : all || own !== 'canceled';
}

const isInTime = ({ fields }: StoredObject, { clock, params }: Events): boolean => {
  const end = timeOf(String(fields['end_time'] ?? fields['start_time']), clock.now());
  return params.time_filter === undefined || end < clock.now() === (params.time_filter === 'past');
};

/** `created` by the person or Page of the list, or what their reply was. */
const hasReply = ({ fields }: StoredObject, { params: { type }, subject }: Events): boolean => {
  if (type === undefined) return true;
  return type === 'created' ? idIn(fields, 'owner') === subject.id : fields['rsvp'] === type;
};

const listEvents = only(
  'events',
  (event, context: Events) => isInState(event, context) && isInTime(event, context) && hasReply(event, context),
);

/** The lists of a person, and of groups and events. */
export const person = [
  effect(fb.UserAccounts, {
    list: only('accounts', ({ fields }, { params: { is_place: isPlace, is_promotable: isPromotable } }) => {
      const [hasLocation, isEligible] = [fields['location'] !== undefined, fields['promotion_eligible'] === true];
      return (isPlace ?? hasLocation) === hasLocation && (isPromotable ?? isEligible) === isEligible;
    }),
  }),
  effect([fb.UserFeed, fb.GroupFeed], { list: only('feed', isOnTimeline) }),
  effect(fb.UserPosts, {
    list: only('feed', (post, context) => isBy(post, context) && isOnTimeline(post, context)),
  }),
  effect(fb.EventPosts, { list: only('feed', ({ fields }) => idIn(fields, 'from') === fields['page']) }),
  effect(fb.UserPhotos, { list: only('photos', isOfType) }),
  effect(fb.UserVideos, { list: only('videos', isOfType) }),
  effect([fb.UserLiveVideos, fb.GroupLiveVideos], { list: only('live_videos', hasStatus) }),
  effect(fb.UserFriends, {
    list: only('friends', (friend, { params }) => hasId(friend, params.uid)),
    /** Friends who do not use the app are counted, not shown. */
    summary: ({ subject }, all) => ({ total_count: subject.fields['friend_count'] ?? all.length }),
  }),
  effect(fb.UserLikes, { list: only('likes', (page, { params }) => hasId(page, params.target_id)) }),
  effect(fb.UserMusic, { list: only('music', (page, { params }) => hasId(page, params.target_id)) }),
  effect(fb.UserGroups, {
    list: only('groups', ({ fields }, { params: { parent, admin_only: isOwn = false }, subject }) => {
      const isInParent = parent === undefined || idIn(fields, 'parent') === parent;
      return isInParent && (!isOwn || fields['administrator'] === subject.id);
    }),
  }),
  effect(fb.ApplicationAppInstalledGroups, {
    list: only('app_installed_groups', (group, { params }) => hasId(group, params.group_id)),
  }),
  effect([fb.UserEvents, fb.PageEvents], { list: listEvents }),
];
