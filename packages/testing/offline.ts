import { afterAll, afterEach, beforeAll } from '@jest/globals';
import nock from 'nock';

/** Nothing gets out but what a test intercepts. Afterwards Node's http is as it was, for the next file's sake. */
export function offline(): void {
  beforeAll(() => nock.disableNetConnect());
  afterEach(() => nock.cleanAll());
  afterAll(() => nock.restore());
}
