import { edge } from '@edgewalk/core/declare';
import { polls } from '../shared-edges/polls.js';
import { VideoPoll } from '../video-poll.js';

/**
 * `/{live-video}/polls`: polls for viewers of a broadcast.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/live-video/polls
 */
export class LiveVideoPolls extends edge(polls(() => VideoPoll)) {}
