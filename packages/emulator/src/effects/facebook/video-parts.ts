import { rowsOn } from '../../graph/rows.js';
import { asFrom } from '../../objects/facebook/people.js';
import { isObject } from '@edgewalk/core';
import { invalid } from '../../errors/failure.js';
import { SentFile } from '../../http/multipart.js';
import { addPoll } from '../../objects/facebook/poll.js';
import { addThumbnail } from '../../objects/facebook/video.js';
import type { StoredObject } from '../../world/store.js';
import type { EffectContext, ListEffect, Row, WriteEffect } from '../../graph/effect.js';
import { flagOf, listOf, required, textOf } from '../params.js';
import type { KeyedEffects } from '../keyed.js';
import { existing } from './video-about.js';

const rowsIn =
  (field: string): ListEffect =>
  ({ subject: { fields } }) =>
    Array.isArray(fields[field]) ? (fields[field] as Row[]).filter(isObject) : [];

/** Adds the captions of one language, or takes some away. */
const createCaptions: WriteEffect = (context) => {
  const { store, subject: video, params } = context;
  const file = params['captions_file'];
  const [gone, usual] = [listOf(params, 'locales_to_delete'), textOf(params, 'default_locale')];
  if (file === undefined && usual === undefined && gone.length === 0)
    throw invalid('The parameter captions_file is required');
  if (file !== undefined) addCaptions(context, localeOf(file));
  for (const each of store.list(video, 'captions')) {
    if (gone.includes(String(each.fields['locale']))) store.remove(each);
    else if (usual !== undefined) each.fields['is_default'] = each.fields['locale'] === usual;
  }
  return { success: true };
};

function addCaptions({ store, clock, subject: video }: EffectContext, locale: string): void {
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
function localeOf(file: unknown): string {
  const name = file instanceof SentFile ? file.name : '';
  const [, locale] = /\.([a-z]{2,3}_[A-Z]{2})\.srt$/.exec(name) ?? [];
  if (locale !== undefined) return locale;
  throw invalid('The captions file must be called name.en_US.srt');
}

const createThumbnail: WriteEffect = ({ store, subject, params }) => {
  if (!(params['source'] instanceof SentFile)) throw invalid('The parameter source is required');
  addThumbnail(store, subject, { isPreferred: flagOf(params, 'is_preferred') === true });
  return { success: true };
};

/** Invites somebody to be co-author; twice is as good as once. */
const createCollaborator: WriteEffect = (context) => {
  const { subject: video, params } = context;
  const target = existing(context, required(params, 'target_id'));
  const others = rowsIn('collaborator_list')(context).filter(({ id }) => id !== target.id);
  video.fields['collaborator_list'] = [...others, { ...asFrom(target), invite_status: 'PENDING' }];
  return { success: true };
};

const createPoll: WriteEffect = ({ store, subject, params }) => {
  const options = listOf(params, 'options');
  const correct = params['correct_option'];
  if (options.length < 2) throw invalid('A poll needs two options at least');
  if (typeof correct === 'number' && options[correct] === undefined)
    throw invalid('Param correct_option must be the index of an option');
  const fields = { ...flagsIn(params), status: params['default_open'] === true ? 'voting_open' : 'closed' };
  const plan = { question: required(params, 'question'), options, fields };
  return { id: addPoll(store, subject, { ...plan, correct: correct as number | undefined }).id };
};

const flags = ['close_after_voting', 'default_open', 'show_gradient', 'show_results'];
const flagsIn = (params: Row): Row =>
  Object.fromEntries(flags.flatMap((name) => (params[name] === undefined ? [] : [[name, params[name]]])));

/** What becomes of a poll by each action. */
const statuses: Readonly<Record<string, string>> = {
  CLOSE: 'closed',
  SHOW_RESULTS: 'results_open',
  SHOW_VOTING: 'voting_open',
  ATTACH_TO_VIDEO: 'voting_open',
};

const updatePoll: WriteEffect = ({ store, subject: poll, params }) => {
  const action = required(params, 'action');
  Object.assign(poll.fields, flagsIn(params));
  if (action === 'DELETE_POLL') removePoll({ store, subject: poll });
  else poll.fields['status'] = statuses[action] ?? poll.fields['status'];
  return { success: true };
};

function removePoll({ store, subject }: Pick<EffectContext, 'store'> & { subject: StoredObject }): void {
  for (const option of store.list(subject, 'poll_options')) store.remove(option);
  store.remove(subject);
}

const listSettings: ListEffect = () => [{ video_poll_www_placement: 'video' }];

/** What hangs off a video: captions, pictures, co-authors, tags, polls. */
export const videoParts: KeyedEffects = {
  list: {
    'Video.captions': rowsOn('captions'),
    'Video.collaborators': rowsIn('collaborator_list'),
    'Video.tags': rowsIn('tag_list'),
    'Video.poll_settings': listSettings,
  },
  create: {
    'Video.captions': createCaptions,
    'Video.thumbnails': createThumbnail,
    'Video.collaborators': createCollaborator,
    'Video.polls': createPoll,
    'LiveVideo.polls': createPoll,
  },
  update: { VideoPoll: updatePoll },
};
