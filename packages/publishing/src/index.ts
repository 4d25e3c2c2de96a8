// What the trees share of publishing. Applications get it from the package of their tree.
export { PublishCheckpoint } from './engine/checkpoint.js';
export {
  type CheckpointRow,
  type Checkpoints,
  checkpointsIn,
  type CheckpointTable,
  type Claim,
  memoryCheckpoints,
} from './engine/claim.js';
export type { CheckpointRows } from './engine/claim-rows.js';
export { failureKind } from './engine/failure-kind.js';
export type { ContainerRef, PublishEvent, PublishOptions } from './engine/options.js';
export { checkpointOf, publishCall } from './engine/publish-call.js';
export type { CreatedPart, FailureKind, Found, Part, PartState, Quota, Sent, Surface } from './engine/surface.js';
export * from './upload/index.js';
