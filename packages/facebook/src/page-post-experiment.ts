import {
  identifier,
  node,
  optional,
  read,
  record,
  remove,
  Success,
  timestamp,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { managePosts, readPage } from './permissions.js';
import { From } from './values/profiles.js';

/** The fields of an experiment. */
export const PagePostExperimentFields = record('PagePostExperiment', {
  /** The id of the experiment. */
  id: identifier,
  /** The name of the experiment. */
  name: optional(t.string),
  /** What the experiment is about. */
  description: optional(t.string),
  /** The video that the others are compared with. */
  control_video_id: optional(identifier),
  /** The videos that are compared. */
  experiment_video_ids: optional(t.array(identifier)),
  /** The metric that decides, such as `REACTIONS` or `AVG_TIME_WATCHED`. */
  optimization_goal: optional(t.string),
  /** The state of its publication. */
  publish_status: optional(t.string),
  /** Who began it. */
  creator: optional(From),
  /** When it was created. */
  creation_time: optional(timestamp),
  /** When it was last changed. */
  updated_time: optional(timestamp),
  /** When it is to begin. */
  scheduled_experiment_timestamp: optional(timestamp),
  /** When it was published. */
  publish_time: optional(timestamp),
  /** When the winner was declared; absent before that. */
  declared_winning_time: optional(timestamp),
  /** The video that won; absent before that. */
  declared_winning_video_id: optional(identifier),
  /** How it ends by itself. */
  auto_resolve_settings: optional(t.UnknownRecord),
  /** Metrics of each video, by time. */
  insight_snapshots: optional(t.array(t.UnknownRecord)),
});

/**
 * An experiment that compares reels or videos of a Page.
 *
 * @see https://developers.facebook.com/docs/video-api/ab-testing
 */
export class PagePostExperiment extends node({
  name: 'PagePostExperiment',
  fields: PagePostExperimentFields,
  defaults: ['id', 'name', 'optimization_goal', 'publish_status', 'control_video_id', 'experiment_video_ids'],
  get: read({ permissions: readPage }),
  create: unsupported('start it on a Page: fb.page(id).abTests.create({ name, control_video_id, … })'),
  update: unsupported('delete it and start another: fb.pagePostExperiment(id).delete()'),
  /** Deletes the experiment. */
  delete: remove(Success, { permissions: managePosts }),
}) {}
