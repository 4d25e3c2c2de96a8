import { internalsOf, isLeft, isRight, right } from '@edgewalk/core/declare';
import type { GraphClient } from '@edgewalk/core';
import { type Comments, type PublishCheckpoint, skew } from '@edgewalk/publishing';
import { Post } from '../post.js';
import { Video } from '../video.js';
import type { Page } from '../page.js';
import type { Timing } from './timing.js';

type Target = (client: GraphClient, id: string) => Post | Video;

const post: Target = (client, id) => new Post(client, id);
const video: Target = (client, id) => new Video(client, id);

/** Comments below a post, and below a video; what is not out has none. */
export const postComments = (page: Page, timing: Timing) =>
  timing.state === 'published' && { comments: below(page, post) };
export const videoComments = (page: Page, timing: Timing) =>
  timing.state === 'published' && { comments: below(page, video) };

function below(page: Page, target: Target): Comments {
  const { client } = internalsOf(page);
  const edgeOf = ({ media }: Pick<PublishCheckpoint, 'media'>) => target(client, media ?? '').comments;
  return {
    check: (message, call) => void edgeOf({ media: '1' }).create({ message }, call),
    write: async (checkpoint, message, call) => {
      const outcome = await edgeOf(checkpoint).create({ message }, call).either();
      return isLeft(outcome) ? outcome : right(outcome.right.id);
    },
    find: async (checkpoint, text, call) => {
      const fields = ['id', 'message', 'created_time'] as const;
      const query = { fields, filter: 'stream', order: 'reverse_chronological', limit: 50 } as const;
      const outcome = await edgeOf(checkpoint).get(query, call).either();
      if (!isRight(outcome)) return undefined;
      const since = checkpoint.since - skew;
      return outcome.right.data.flatMap(({ id, message = '', created_time: at }) =>
        message.trim() === text.trim() && (at === undefined || Date.parse(at) >= since) ? [id] : [],
      );
    },
  };
}
