// The compared clients. Each sends the same requests: the fields in the query, the token in a header.
import { createRequire } from 'node:module';
import { fields, pageSize, token, user, version } from './fixture.mjs';

const authorization = `Bearer ${token}`;
const query = `fields=${fields.join(',')}`;

/** A hand-written client; the two of them differ only in `getJson`. */
const byHand = (getJson) => (base) => ({
  object: (id) => getJson(`${base}/${version}/${id}?${query}`),
  async *pages(items) {
    let url = `${base}/${version}/${user}/media?limit=${pageSize}&${query}&until=${items}`;
    while (url !== undefined) {
      const page = await getJson(url);
      yield page.data;
      const { next } = page.paging;
      url = next === undefined ? undefined : `${next}&${query}`;
    }
  },
});

async function undici(base) {
  // The same copy of undici that Edgewalk uses.
  const { request } = createRequire(new URL('../../packages/core/package.json', import.meta.url))('undici');
  const getJson = async (url) => JSON.parse(await (await request(url, { headers: { authorization } })).body.text());
  return byHand(getJson)(base);
}

const fetchJson = async (base) =>
  byHand(async (url) => JSON.parse(await (await fetch(url, { headers: { authorization } })).text()))(base);

const edgewalk =
  (options = {}, walk = (call) => call) =>
  async (base) => {
    const { Instagram } = await import('@edgewalk/instagram');
    const api = new Instagram({ accessToken: token, userId: user, baseUrl: base, version, ...options });
    return {
      object: (id) => api.media(id).get({ fields }),
      objects: (ids) => api.batch(ids.map((id) => api.media(id).get({ fields }))),
      async *pages(items) {
        const call = api.user.media.get({ fields, limit: pageSize, until: items });
        for await (const page of walk(call).pages()) yield page.data;
      },
    };
  };

export const contestants = {
  undici,
  fetch: fetchJson,
  edgewalk: edgewalk(),
  'edgewalk, prefetch': edgewalk({}, (call) => call.prefetch()),
  'edgewalk, merge': edgewalk({ merge: true }),
  'edgewalk, batch': edgewalk(),
};
