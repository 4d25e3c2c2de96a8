import type { Incoming } from '../http/request.js';

/** The ways to address an edge that differ from `/{id}/{edge}`, written as that. */
export const plainAddress = (request: Incoming): Incoming => withoutPacks(withMetric(withoutKind(withId(request))));

/** `/?id=17` is another way to write `/17`. */
function withId(request: Incoming): Incoming {
  const { id, ...params } = request.params;
  return request.segments.length === 0 && typeof id === 'string' && /^\w+$/.test(id)
    ? { ...request, segments: [id], params }
    : request;
}

/** `/{id}/insights/page_follows/day` is another way to write `/{id}/insights?metric=page_follows&period=day`. */
function withMetric(request: Incoming): Incoming {
  const [id, path = '', metric, period, ...rest] = request.segments;
  if (id === undefined || metric === undefined || rest.length > 0) return request;
  if (!/^(video_)?insights$/.test(path)) return request;
  const named = { metric, ...(period !== undefined && { period }) };
  return { ...request, segments: [id, path], params: { ...request.params, ...named } };
}

/** The stickers of a pack are `/sticker_packs/{id}/stickers`. */
function withoutPacks(request: Incoming): Incoming {
  const [packs, id, path, ...rest] = request.segments;
  if (packs !== 'sticker_packs' || id === undefined || path === undefined) return request;
  return { ...request, segments: [id, path, ...rest] };
}

/** Meta's guides write `/{app}/accounts/test-users`, of which the last word says nothing. */
function withoutKind(request: Incoming): Incoming {
  const [id, ...rest] = request.segments;
  if (id === undefined || rest.join('/') !== 'accounts/test-users') return request;
  return { ...request, segments: [id, 'accounts'] };
}
