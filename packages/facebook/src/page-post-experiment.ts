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
  id: identifier,
  name: optional(t.string),
  description: optional(t.string),
  control_video_id: optional(identifier),
  experiment_video_ids: optional(t.array(identifier)),
  optimization_goal: optional(t.string),
  publish_status: optional(t.string),
  creator: optional(From),
  creation_time: optional(timestamp),
  updated_time: optional(timestamp),
  scheduled_experiment_timestamp: optional(timestamp),
  publish_time: optional(timestamp),
  declared_winning_time: optional(timestamp),
  declared_winning_video_id: optional(identifier),
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
  delete: remove(Success, { permissions: managePosts }),
}) {}
