import { edge } from '@edgewalk/core/declare';
import { polls } from '../shared-edges/polls.js';
import { VideoPoll } from '../video-poll.js';

/**
 * `/{video}/polls`: polls for viewers of a video.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/video/polls
 */
export class VideoPolls extends edge(polls(() => VideoPoll)) {}
