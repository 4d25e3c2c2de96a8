import { pick } from './random.mjs';

/** What can be read. Each throws an `Error` of the soak's own where the answer is not what was asked for. */
export const reads = {
  'read media': async ({ api, targets, at: [number] }) => {
    const id = pick(targets.media, number);
    const media = await api.media(id).get({ fields: ['id', 'caption', 'like_count'] });
    if (media.id !== id) throw new Wrong(`asked for ${id}, and got ${media.id}`);
  },
  'read list': async ({ api, targets, at: [number, which] }) => {
    const media = api.media(pick(targets.busy, number));
    const list =
      which < 0.5
        ? api.user.media.get({ fields: ['id', 'timestamp'], limit: 20 })
        : media.comments.get({ fields: ['id', 'text'], limit: 25 });
    const ids = [];
    for await (const { id } of list.take(70)) ids.push(id);
    if (new Set(ids).size !== ids.length) throw new Wrong('a list over several pages has something twice');
  },
  'read insights': async ({ api, targets, at: [number, which] }) => {
    if (which < 0.5)
      await api.media(pick(targets.media, number)).insights.get({ metric: ['reach', 'views'] });
    else await api.user.insights.get({ metric: ['reach'], period: 'day', metric_type: 'total_value' });
  },
  'read batch': async ({ api, targets, at: [number] }) => {
    const first = Math.floor(number * (targets.media.length - 10));
    const ids = targets.media.slice(first, first + 10);
    const media = await api.batch(ids.map((id) => api.media(id).get({ fields: ['id'] })));
    if (media.some(({ id }, index) => id !== ids[index])) throw new Wrong('a batch is out of order');
  },
};

/** The answer is not what was asked for. */
export class Wrong extends Error {}
