import { edge, pages, unsupported } from '@edgewalk/core';
import { readPage } from '../permissions.js';
import { VideoPollOption } from '../video-poll-option.js';

/**
 * `/{video-poll}/poll_options`: the answers to choose from.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/video-poll/poll_options
 */
export class VideoPollPollOptions extends edge({
  path: 'poll_options',
  node: () => VideoPollOption,
  get: pages({ permissions: readPage }),
  create: unsupported('a poll is complete once asked: fb.liveVideo(id).polls.create({ question, options })'),
  update: unsupported('ask anew: fb.liveVideo(id).polls.create({ question, options })'),
  delete: unsupported("delete the poll: fb.videoPoll(id).update({ action: 'DELETE_POLL' })"),
}) {}
