import type { Samples } from '../samples.js';

/** What the operations of this part of the tree are tried with. */
export const page: Samples = {
  ids: async (fb) => {
    const [page] = (await fb.me.accounts.get({ fields: ['id'] })).data;
    return { Page: page!.id };
  },
  values: () => ({ message: 'Fresh bread!', since: 1_577_836_800, until: 4_102_444_800 }),
};
