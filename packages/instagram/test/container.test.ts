import { expect, test } from '@jest/globals';
import { answersGet, tree } from './support/answers.js';
import { offline } from '@edgewalk/testing/offline';

offline();

test('its state decodes, also one that Meta adds later', async () => {
  const container = {
    id: '17',
    status_code: 'PAUSED',
    video_status: { uploading_phase: { status: 'in_progress', bytes_transferred: 5 }, processing_phase: {} },
  };
  const sent = answersGet('/17', container);
  const call = tree()
    .container('17')
    .get({ fields: ['id', 'status_code', 'video_status'] });
  expect(await call).toEqual(container);
  expect(await sent).toEqual({ fields: 'id,status_code,video_status' });
});

test('what only Facebook Login has is not asked for with the other', async () => {
  const container = tree('IGAAtest').container('17');
  await expect(container.get({ fields: ['video_status'] })).rejects.toThrow(
    'video_status: exists with Facebook Login only',
  );
});
