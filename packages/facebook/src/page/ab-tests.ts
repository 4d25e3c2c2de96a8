import {
  atMost,
  edge,
  Id,
  idText,
  oneOf,
  optional,
  pages,
  post,
  record,
  time,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { PagePostExperiment } from '../page-post-experiment.js';
import { managePosts, readPage } from '../permissions.js';

/** An experiment to start, with videos that are not published yet. */
export const NewAbTest = record('NewAbTest', {
  /** The name of the experiment. */
  name: t.string,
  /** What the experiment is about. */
  description: t.string,
  /** The video that wins a tie. */
  control_video_id: idText,
  /** The ids of the videos to compare; at most 4. */
  experiment_video_ids: atMost(4, 'videos', idText),
  /** The metric that decides. */
  optimization_goal: oneOf(
    ...(['AUTO_RESOLVE_TO_CONTROL', 'AVG_TIME_WATCHED', 'COMMENTS', 'IMPRESSIONS', 'IMPRESSIONS_UNIQUE'] as const),
    ...(['LINK_CLICKS', 'OTHER', 'REACTIONS', 'REELS_PLAYS', 'SHARES', 'VIDEO_VIEWS_60S', 'VIEWERS', 'VIEWS'] as const),
  ),
  /** In seconds, from 30 minutes to a week. */
  duration: t.number,
  /** When it begins: a Date, unix seconds or a text. */
  scheduled_experiment_timestamp: optional(time),
});

/**
 * `/{page}/ab_tests`: experiments that compare reels or videos of the Page.
 *
 * @see https://developers.facebook.com/docs/video-api/ab-testing
 */
export class PageAbTests extends edge({
  path: 'ab_tests',
  node: () => PagePostExperiment,
  get: pages({ permissions: readPage }),
  /** Starts an experiment. */
  create: post(NewAbTest, Id, { permissions: managePosts }),
  update: unsupported('delete the experiment and start another: fb.pagePostExperiment(id).delete()'),
  delete: unsupported('delete one of them: fb.pagePostExperiment(id).delete()'),
}) {}
