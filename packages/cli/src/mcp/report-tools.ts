import { Instagram } from '@edgewalk/instagram';
import { docs } from '@edgewalk/instagram/docs';
import { MediaFields } from '@edgewalk/instagram/media/fields';
import { membersOf } from '@edgewalk/console/describe';
import { inputSchema, mayBeTextIn, text, textIn, type Tool } from './tool.js';

/** What a post is compared by: the fields of a media that are numbers. */
const counts = [...membersOf(MediaFields)].flatMap(([name, codecs]) =>
  codecs.some((codec) => codec.name === 'number') ? [name] : [],
);

/** Reads metrics of the account over a span of any length. */
export const insightsTool: Tool = {
  name: 'insights',
  title: 'Metrics of the Instagram account',
  description:
    'Reads metrics of the account over a span of any length, in as many calls as needed. What does not fit, or Meta refuses, is named in `omitted`.',
  input: inputSchema(
    {
      metrics: {
        type: 'array',
        minItems: 1,
        items: { type: 'string', pattern: String.raw`^\w+$` },
        examples: [Object.keys(docs.metrics['accountMetrics'] ?? {})],
      },
      since: text('the first day, such as 2026-01-31'),
      until: text('the end; default: now'),
      totals: { type: 'boolean', description: 'one number for each metric, in place of one for each day' },
    },
    ['metrics', 'since'],
  ),
  writes: false,
  run: async (input, { reading: { options, account } }) => {
    const { metrics, totals } = input;
    const until = mayBeTextIn(input, 'until');
    const api = new Instagram({ ...options, ...(account !== undefined && { userId: account }) });
    return api.user.insights.over({
      // The catalogue of metrics refuses what it does not know.
      metric: metrics as 'reach'[],
      since: textIn(input, 'since'),
      ...(until !== undefined && { until }),
      ...(totals === true && { metric_type: 'total_value' as const }),
    });
  },
};

/** Finds the posts with the most of something. */
export const topPostsTool: Tool = {
  name: 'top_posts',
  title: 'The posts with the most likes, comments, saves …',
  description: 'Reads the last posts of the account, and returns those with the highest number of one field.',
  input: inputSchema(
    {
      by: { type: 'string', enum: counts },
      last: { type: 'integer', minimum: 1, maximum: 500, default: 50, description: 'how many posts to look at' },
      top: { type: 'integer', minimum: 1, maximum: 50, default: 5, description: 'how many to return' },
    },
    ['by'],
  ),
  writes: false,
  run: async (input, { reading: { options, account } }) => {
    const { by, last = 50, top = 5 } = input as { readonly by: 'like_count'; readonly last?: number; top?: number };
    const api = new Instagram({ ...options, ...(account !== undefined && { userId: account }) });
    const fields = ['id', 'caption', 'permalink', 'timestamp', by] as const;
    const posts = await api.user.media.get({ fields: [...fields], limit: Math.min(last, 100) }).all({ max: last });
    return posts.toSorted((one, other) => (other[by] ?? 0) - (one[by] ?? 0)).slice(0, top);
  },
};
