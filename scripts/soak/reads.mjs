import { pick } from './random.mjs';

/** The read operations. Each throws an `UnexpectedResponse` if the response does not match the request. */
export const reads = {
  'read media': async ({ api, targets, at: [number] }) => {
    const id = pick(targets.media, number);
    const media = await api.media(id).get({ fields: ['id', 'caption', 'like_count'] });
    if (media.id !== id) throw new UnexpectedResponse(`requested ${id}, received ${media.id}`);
  },
  'read list': async ({ api, targets, at: [number, which] }) => {
    const media = api.media(pick(targets.busy, number));
    const list =
      which < 0.5
        ? api.user.media.get({ fields: ['id', 'timestamp'], limit: 20 })
        : media.comments.get({ fields: ['id', 'text'], limit: 25 });
    const ids = [];
    for await (const { id } of list.take(70)) ids.push(id);
    if (new Set(ids).size !== ids.length) throw new UnexpectedResponse('a list over several pages contains duplicates');
  },
  'read insights': async ({ api, targets, at: [number, which] }) => {
    if (which < 0.5) await api.media(pick(targets.media, number)).insights.get({ metric: ['reach', 'views'] });
    else await api.user.insights.get({ metric: ['reach'], period: 'day', metric_type: 'total_value' });
  },
  'read batch': async ({ api, targets, at: [number] }) => {
    const first = Math.floor(number * (targets.media.length - 10));
    const ids = targets.media.slice(first, first + 10);
    const media = await api.batch(ids.map((id) => api.media(id).get({ fields: ['id'] })));
    if (media.some(({ id }, index) => id !== ids[index])) throw new UnexpectedResponse('a batch is out of order');
  },
};

/** The response does not match the request. */
export class UnexpectedResponse extends Error {}
