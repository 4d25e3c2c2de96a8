// @edgewalk/core: what an application uses. Trees are declared with `@edgewalk/core/declare`, and calls are kept under
// Meta's limits with `@edgewalk/core/limits`.
export { type Batchable, BatchCall, type BatchOutcomes, type BatchValues } from './call/batch.js';
export { batchItem, type BatchItemOptions, type Path, resultOf } from './call/batch-links.js';
export { Call, type WithResponse } from './call/call.js';
export { type Cursors, ListPage, type PageLinks, type Summary, PagedCall } from './call/paged-call.js';
export { GraphApi, type Identity } from './client/api.js';
export { GraphClient, type GraphObject } from './client/client.js';
export type { Params } from './client/path-request.js';
export { appSecretProof, parseJson, parseUsage, redact } from './client/functions.js';
export type { Download } from './client/download.js';
export type { ClientOptions } from './client/options.js';
export type { Login } from './codec/record.js';
export type { OpenEnum } from './codec/enums.js';
export type { Time } from './codec/values.js';
export type { MethodsOf, NotSupported, PageQuery } from './declare/methods.js';
export type {
  DefaultsOf,
  EdgesOf,
  Expansion as FieldExpansion,
  FieldOrEdge,
  Selected,
  Selection,
} from './declare/selection.js';
export type { CodeRow } from './errors/code-row.js';
export { codes } from './errors/codes.js';
export type { Either, Left, Right, TaskEither } from './errors/either.js';
export { EdgewalkError, type ErrorDetails, type Retry, type Verdict } from './errors/error.js';
export * from './errors/kinds.js';
export { type GraphErrorHandlers, matchError } from './errors/match.js';
export { InvalidArgumentError, NotSupportedError } from './errors/program.js';
export type { TokenProblem } from './errors/token-problem.js';
export type { AllowanceId, AllowanceKind } from './limits/allowance.js';
export type { Limiter } from './limits/limiter.js';
export type { AllowanceUsage } from './limits/usage-book.js';
export type { RequestEvent, ResponseEvent } from './policy/events.js';
export type { AttemptEnd, AttemptEvent, Observer } from './policy/observer.js';
export type { RetryEvent } from './policy/retry.js';
export type { RetryPolicy } from './policy/retry-policy.js';
export type { WarningEvent } from './policy/warnings.js';
export type { CallOptions, FoundSubject, Priority, Subject } from './request/request.js';
export type { AccessTokenSource } from './request/token-source.js';
export {
  type ClosedFeature,
  type Closing,
  closings,
  latestVersion,
  threadsVersion,
  type Version,
  type VersionDates,
  versions,
} from './request/version.js';
export type { RawParams } from './schema/raw-params.js';
export { fetchTransport, undiciTransport } from './transport/checked.js';
export type { FetchTransportOptions } from './transport/fetch.js';
export type { Send, Transport } from './transport/transport.js';
export type { UndiciTransportOptions } from './transport/undici.js';
export type { File, FileSource } from './wire/file.js';
export type { HttpRequest, HttpResponse, RequestSummary } from './wire/http.js';
export { Raw, raw } from './schema/raw.js';
export type { Allotment, BusinessUseCase, Usage } from './wire/usage.js';
