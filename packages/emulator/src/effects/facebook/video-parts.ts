import * as fb from '@edgewalk/facebook';
import { invalid } from '../../errors/failure.js';
import { type ContextOf, effect } from '../../graph/effect.js';
import type { SentFile } from '../../http/multipart.js';
import { asFrom } from '../../objects/facebook/people.js';
import { addPoll } from '../../objects/facebook/poll.js';
import { addThumbnail } from '../../objects/facebook/video.js';
import type { StoredObject } from '../../world/store.js';
import { pick, rowsIn } from '../../world/values.js';
import { existing } from './video-about.js';

type NewCaptions = ContextOf<typeof fb.VideoCaptions, 'create'>;

/** Adds the captions of one language, or takes some away. */
function createCaptions(context: NewCaptions): void {
  const { store, subject: video, params } = context;
  const { captions_file: file, locales_to_delete: gone = [], default_locale: usual } = params;
  if (file === undefined && usual === undefined && gone.length === 0)
    throw invalid('The parameter captions_file is required');
  if (file !== undefined) addCaptions(context, localeOf(file));
  for (const each of store.list(video, 'captions')) {
    if (gone.includes(String(each.fields['locale']))) store.remove(each);
    else if (usual !== undefined) each.fields['is_default'] = each.fields['locale'] === usual;
  }
}

function addCaptions({ store, clock, subject: video }: NewCaptions, locale: string): void {
  const all = store.list(video, 'captions');
  const old = all.find(({ fields }) => fields['locale'] === locale);
  if (old) store.remove(old);
  const row = {
    create_time: Math.floor(clock.now() / 1000),
    is_auto_generated: false,
    is_default: old?.fields['is_default'] ?? all.length === 0,
    locale,
    locale_name: locale,
    uri: `https://cdn.facebook.example/captions/${video.id}.${locale}.srt`,
  };
  store.link(video, 'captions', store.insert('facebook/VideoCaption', row), 'last');
}

/** Meta reads the language out of the file's name. */
function localeOf({ name }: SentFile): string {
  const [, locale] = /\.([a-z]{2,3}_[A-Z]{2})\.srt$/.exec(name) ?? [];
  if (locale !== undefined) return locale;
  throw invalid('The captions file must be called name.en_US.srt');
}

/** Puts a poll on a video or a broadcast. */
function createPoll(context: ContextOf<typeof fb.VideoPolls | typeof fb.LiveVideoPolls, 'create'>): StoredObject {
  const { store, subject, params } = context;
  const { question, options, correct_option: correct } = params;
  if (options.length < 2) throw invalid('A poll needs two options at least');
  if (correct !== undefined && options[correct] === undefined)
    throw invalid('Param correct_option must be the index of an option');
  const status = params.default_open === true ? 'voting_open' : 'closed';
  return addPoll(store, subject, { question, options, correct, fields: { ...pick(params, flags), status } });
}

const flags = ['close_after_voting', 'default_open', 'show_gradient', 'show_results'] as const;

/** The status of a poll after each action. */
const statuses: Readonly<Record<string, string>> = {
  CLOSE: 'closed',
  SHOW_RESULTS: 'results_open',
  SHOW_VOTING: 'voting_open',
  ATTACH_TO_VIDEO: 'voting_open',
};

function updatePoll({ store, subject: poll, params }: ContextOf<typeof fb.VideoPoll, 'update'>): void {
  Object.assign(poll.fields, pick(params, flags));
  poll.fields['status'] = statuses[params.action] ?? poll.fields['status'];
  if (params.action !== 'DELETE_POLL') return;
  for (const option of store.list(poll, 'poll_options')) store.remove(option);
  store.remove(poll);
}

/** What belongs to a video: captions, pictures, co-authors, tags, polls. */
export const videoParts = [
  effect(fb.VideoCaptions, { create: createCaptions }),
  effect(fb.VideoThumbnails, {
    create: ({ store, subject, params }) => {
      const { is_preferred: isPreferred, source: file } = params;
      addThumbnail(store, subject, { isPreferred: isPreferred === true, ...(file && { file }) });
    },
  }),
  effect(fb.VideoCollaborators, {
    list: ({ subject }) => rowsIn(subject.fields, 'collaborator_list'),
    /** Invites a co-author; a second invitation changes nothing. */
    create: (context) => {
      const { fields } = context.subject;
      const target = existing(context, context.params.target_id);
      const others = rowsIn(fields, 'collaborator_list').filter(({ id }) => id !== target.id);
      fields['collaborator_list'] = [...others, { ...asFrom(target), invite_status: 'PENDING' }];
      const invitation_link = `https://www.facebook.com/collaborations/${context.subject.id}`;
      return { success: true, collaborator_id: target.id, invitation_link };
    },
  }),
  effect(fb.VideoTags, { list: ({ subject }) => rowsIn(subject.fields, 'tag_list') }),
  effect([fb.VideoPolls, fb.LiveVideoPolls], { create: createPoll }),
  effect(fb.VideoPollSettings, { list: () => [{ video_poll_www_placement: 'video' }] }),
  effect(fb.VideoPoll, { update: updatePoll }),
];
