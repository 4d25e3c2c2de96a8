import { describe, expect, test } from '@jest/globals';
import { openTelemetry } from '../src/index.js';
import { envelope, createTree } from './support/scripted.js';
import { collectMetric, createSdk } from './support/sdk.js';

const common = {
  'http.request.method': 'GET',
  'server.address': 'graph.facebook.com',
  'server.port': 443,
  'edgewalk.operation': 'UserMedia.get',
};
const list = { body: { data: [{ id: '1' }] } };

async function sendReplies(...replies: Parameters<typeof createTree>[0]) {
  const telemetry = createSdk();
  const api = createTree(replies, { observers: [openTelemetry(telemetry.providers)] });
  await api.user.media.get({ fields: ['id'] });
  return telemetry;
}

describe('metrics', () => {
  test('have the duration of each attempt, in seconds', async () => {
    const { unit, points } = await collectMetric(
      await sendReplies({ status: 500, body: envelope(2) }, list),
      'http.client.request.duration',
    );
    expect(unit).toBe('s');
    expect(points).toMatchObject([
      { attributes: { ...common, 'http.response.status_code': 500, 'error.type': 'TransientError' } },
      { attributes: { ...common, 'http.response.status_code': 200 } },
    ]);
    for (const { value } of points) {
      expect(value).toMatchObject({ count: 1 });
      expect(value).toHaveProperty(
        'buckets.boundaries',
        [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
      );
      expect((value as { sum: number }).sum).toBeLessThan(60);
    }
  });

  test('count what is sent again', async () => {
    const failure = { status: 500, body: envelope(2) };
    const { points } = await collectMetric(await sendReplies(failure, failure, list), 'edgewalk.retries');
    expect(points).toEqual([{ attributes: common, value: 2 }]);
  });

  test('count nothing where nothing is sent again', async () => {
    expect((await collectMetric(await sendReplies(list), 'edgewalk.retries')).points).toEqual([]);
  });

  test('have the usage of every allowance, without the ids', async () => {
    const business = [{ type: 'instagram', call_count: 55, total_time: 2, total_cputime: 0 }];
    const headers = {
      'x-app-usage': '{"call_count":28,"total_time":25,"total_cputime":26}',
      'x-page-usage': '{"call_count":1}',
      'x-ad-account-usage': '{"acc_id_util_pct":9.67}',
      'x-business-use-case-usage': JSON.stringify({ '178400': business, '178401': business }),
    };
    const { unit, points } = await collectMetric(await sendReplies({ ...list, headers }), 'edgewalk.usage');
    expect(unit).toBe('%');
    const figures = points.map(({ attributes, value }) => {
      const { sum, count } = value as { sum: number; count: number };
      expect(attributes['server.address']).toBe('graph.facebook.com');
      const { 'edgewalk.allowance': allowance, 'edgewalk.business_use_case': type } = attributes;
      return [allowance, type, attributes['edgewalk.measure'], sum, count];
    });
    expect(figures).toEqual([
      ['app', undefined, 'calls', 28, 1],
      ['app', undefined, 'time', 25, 1],
      ['app', undefined, 'cpu time', 26, 1],
      ['page', undefined, 'calls', 1, 1],
      ['ad account', undefined, 'calls', 9.67, 1],
      ['business use case', 'instagram', 'calls', 110, 2],
      ['business use case', 'instagram', 'time', 4, 2],
      ['business use case', 'instagram', 'cpu time', 0, 2],
    ]);
  });
});
