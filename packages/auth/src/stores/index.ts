// stores: rows with versions and leases, in memory or in files; the stores of databases implement the same.
export { StoreError, type StoreProblem } from './error.js';
export { fileStore } from './file.js';
export { memoryStore } from './memory.js';
export {
  checkRowKey,
  type DuePage,
  type Row,
  type RowContent,
  type RowLease,
  type RowStore,
  rowStoreMethods,
} from './row-store.js';
