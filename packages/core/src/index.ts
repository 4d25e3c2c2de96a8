// The public surface of @edgewalk/core.
export { GraphApi, type Identity } from './api.js';
export { appSecretProof } from './authorise.js';
export { type Batchable, BatchCall, type BatchOutcomes, type BatchValues } from './batch.js';
export { Call, type WithResponse } from './call.js';
export { GraphClient, type GraphObject, type Params } from './client.js';
export * from './codec.js';
export {
  declaration,
  type EdgeDeclaration,
  type EdgeLike,
  type NodeDeclaration,
  type NodeLike,
  type NodeOf,
  type ParamsOf,
  type ValuesOf,
} from './declaration.js';
export {
  describe,
  type Description,
  type EdgeDescription,
  type NodeDescription,
  type RootDescription,
} from './describe.js';
export type { Download } from './download.js';
export { edge, type EdgeClassOf, type EdgeInstance, rootEdge, type RootEdgeClassOf } from './edge.js';
export type { CodeRow } from './errors/code-row.js';
export { codes } from './errors/codes.js';
export { EdgewalkError, type ErrorDetails, type RequestSummary, type Retry } from './errors/error.js';
export * from './errors/kinds.js';
export { type GraphErrorHandlers, matchError } from './errors/match.js';
export { InvalidArgumentError, NotSupportedError } from './errors/program.js';
export { redact } from './errors/redact.js';
export type { TokenProblem } from './errors/token-problem.js';
export type { RequestEvent, ResponseEvent } from './events.js';
export { edgesOf } from './edges-of.js';
export { type File, file, type FileSource } from './file.js';
export { type EdgeClass, GraphEdge, GraphNode, type NodeClass } from './graph.js';
export { type ParameterNames, parameterNames } from './input.js';
export type { AllowanceId, AllowanceKind } from './limits/allowance.js';
export type { StoreEvent } from './limits/fallback-store.js';
export type { LimitOptions, Limits, Priority, WaitEvent } from './limits/limits.js';
export type { Delay, Pacing } from './limits/policy.js';
export type { AllowanceState } from './limits/state.js';
export { type Change, type Decide, type LimitStore, memoryStore } from './limits/store.js';
export type { AllowanceUsage } from './limits/usage-book.js';
export { type Allotment, type BusinessUseCase, parseUsage, type Usage } from './limits/usage.js';
export type { WaitReason } from './limits/verdict.js';
export type { MethodsOf, NotSupported, PageQuery } from './methods.js';
export { type Base, node, type NodeClassOf, type NodeInstance, row } from './node.js';
export { composedCall, oauthCall, type OauthOptions, type OauthRequest } from './oauth.js';
export * from './operations.js';
export { clientOf, subjectOf } from './place.js';
export { checkCallOptions, checkToken, type ClientOptions } from './options.js';
export { type Cursors, Page, type PageLinks, type Summary } from './page.js';
export { PagedCall } from './paged-call.js';
export * from './parameters.js';
export type { CallOptions, FoundSubject, Subject } from './request.js';
export type { RetryPolicy } from './retry/policy.js';
export type { AttemptEnd, AttemptEvent, Observer } from './telemetry/observer.js';
export type { RetryEvent } from './retry/retrying.js';
export {
  type DefaultsOf,
  type EdgesOf,
  type Expansion as FieldExpansion,
  Raw,
  raw,
  type Selected,
  type Selection,
} from './selection.js';
export { systemTimer, type Timer } from './timer.js';
export type { AccessTokenSource } from './token-source.js';
export { fetchTransport, type FetchTransportOptions } from './transport/fetch.js';
export { parseJson } from './transport/json.js';
export type { HttpRequest, HttpResponse, Send, Transport } from './transport/transport.js';
export { undiciTransport, type UndiciTransportOptions } from './transport/undici.js';
export { type NoForm, type VariantRules, variants, VariantsType } from './variants.js';
export { isGone, isListed, type Listing, type LostWrite, type Verdict, type Verify } from './verify.js';
export { latestVersion, type Version, versions } from './version.js';
