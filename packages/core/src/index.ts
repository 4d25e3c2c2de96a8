// The public surface of @edgewalk/core.
export { GraphApi, type Identity } from './client/api.js';
export { appSecretProof } from './request/authorise.js';
export { type Batchable, BatchCall, type BatchOutcomes, type BatchValues } from './call/batch.js';
export { Call, type WithResponse } from './call/call.js';
export { GraphClient, type GraphObject, type Params } from './client/client.js';
export * from './codec/codec.js';
export {
  declaration,
  type EdgeDeclaration,
  type EdgeLike,
  type NodeDeclaration,
  type NodeLike,
  type NodeOf,
  type ParamsOf,
  type ValuesOf,
} from './schema/declaration.js';
export {
  describe,
  type Description,
  type EdgeDescription,
  type NodeDescription,
  type RootDescription,
} from './declare/describe.js';
export type { Download } from './client/download.js';
export { edge, type EdgeClassOf, type EdgeInstance, rootEdge, type RootEdgeClassOf } from './declare/edge.js';
export type { CodeRow } from './errors/code-row.js';
export { codes } from './errors/codes.js';
export { EdgewalkError, type ErrorDetails, type RequestSummary, type Retry } from './errors/error.js';
export * from './errors/kinds.js';
export { type GraphErrorHandlers, matchError } from './errors/match.js';
export { InvalidArgumentError, NotSupportedError } from './errors/program.js';
export { redact } from './errors/redact.js';
export type { TokenProblem } from './errors/token-problem.js';
export type { RequestEvent, ResponseEvent } from './policy/events.js';
export { edgesOf } from './schema/edges-of.js';
export { type File, file, type FileSource } from './wire/file.js';
export { type EdgeClass, GraphEdge, GraphNode, type NodeClass } from './declare/graph.js';
export { type ParameterNames, parameterNames } from './schema/input.js';
export * from './insights/index.js';
export type { AllowanceId, AllowanceKind } from './limits/allowance.js';
export type { StoreEvent } from './limits/fallback-store.js';
export type { LimitOptions, Limits, Priority, WaitEvent } from './limits/limits.js';
export type { Delay, Pacing } from './limits/policy.js';
export type { AllowanceState } from './limits/state.js';
export { type Change, type Decide, type LimitStore, memoryStore } from './limits/store.js';
export type { AllowanceUsage } from './limits/usage-book.js';
export { type Allotment, type BusinessUseCase, parseUsage, type Usage } from './wire/usage.js';
export type { WaitReason } from './limits/verdict.js';
export * from './messaging/index.js';
export type { MethodsOf, NotSupported, PageQuery } from './declare/methods.js';
export { type Base, node, type NodeClassOf, type NodeInstance, row } from './declare/node.js';
export { composedCall, oauthCall, type OauthOptions, type OauthRequest } from './client/oauth.js';
export * from './schema/operations.js';
export { clientOf, subjectOf } from './declare/member.js';
export { checkCallOptions, checkToken, type ClientOptions } from './client/options.js';
export { type Cursors, Page, type PageLinks, type Summary } from './call/page.js';
export { PagedCall } from './call/paged-call.js';
export * from './codec/parameters.js';
export type { CallOptions, FoundSubject, Subject } from './request/request.js';
export type { RetryPolicy } from './policy/retry-policy.js';
export type { AttemptEnd, AttemptEvent, Observer } from './policy/observer.js';
export type { RetryEvent } from './policy/retry.js';
export {
  type DefaultsOf,
  type EdgesOf,
  type Expansion as FieldExpansion,
  Raw,
  raw,
  type Selected,
  type Selection,
} from './declare/selection.js';
export { systemTimer, type Timer } from './policy/timer.js';
export type { AccessTokenSource } from './request/token-source.js';
export { fetchTransport, type FetchTransportOptions } from './transport/fetch.js';
export { parseJson } from './wire/json.js';
export type { HttpRequest, HttpResponse, Send, Transport } from './transport/transport.js';
export { undiciTransport, type UndiciTransportOptions } from './transport/undici.js';
export { type NoForm, type VariantRules, variants, VariantsType } from './codec/variants.js';
export { isGone, isListed, type Listing, type LostWrite, type Verdict, type Verify } from './schema/verify.js';
export { latestVersion, type Version, versions } from './request/version.js';
