import { describe as describeTree } from '@edgewalk/core/declare';
import { Instagram } from '@edgewalk/instagram';
import { findIds, type Ids } from '@edgewalk/testing/ids/instagram-ids';
import { samplesFor } from './samples.js';
import { tryWholeTree } from '@edgewalk/testing/tree/whole-tree';

let apis: Record<'facebook' | 'instagram', Instagram>;
let ids: Ids | undefined;

tryWholeTree({
  description: describeTree(new Instagram({ accessToken: 'EAAdescribe', userId: '0' })),
  apis: async ({ tokens, url: baseUrl }) => {
    const own = new Instagram({ accessToken: tokens.instagram, baseUrl });
    const { user_id: userId = '' } = await own.user.get({ fields: ['user_id'] });
    apis = {
      facebook: new Instagram({ accessToken: tokens.facebook, baseUrl, userId }),
      instagram: new Instagram({ accessToken: tokens.instagram, baseUrl, userId }),
    };
    return apis;
  },
  samples: async (offer) => {
    ids ??= await findIds(apis.facebook, apis.instagram);
    return samplesFor(offer, { ids, api: apis[offer.login] });
  },
});
