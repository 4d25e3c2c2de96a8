import { describe } from '@jest/globals';
import { rowStoreContract } from '@edgewalk/testing/row-store';
import { memoryStore } from '../../src/index.js';

describe('memoryStore', () => {
  const store = memoryStore();
  rowStoreContract(() => store);
});
