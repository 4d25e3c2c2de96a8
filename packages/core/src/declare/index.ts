// declare: node(), edge() and the tree that they make; the entry of everything that a declaration needs.
export { composedCall, composedPlan } from '../call/composed-call.js';
export { errorOfRecorded, type Recorded } from '../call/recorded.js';
export { tokenOf } from '../client/client.js';
export { oauthCall, type OauthOptions, type OauthRequest } from '../client/oauth.js';
export { check } from '../codec/check.js';
export * from '../codec/enums.js';
export { type ParameterNames, parameterNames } from '../codec/parameter-names.js';
export * from '../codec/loose.js';
export * from '../codec/parameters.js';
export { hasMembers, isObject } from '../codec/record-check.js';
export * from '../codec/record.js';
export { closest, suggest } from '../codec/suggest.js';
export { encodeText } from '../codec/utf8.js';
export * from '../codec/values.js';
export { type AnyRecord, type NoForm, type VariantRules, variants, VariantsType } from '../codec/variants.js';
export { systemTimer, type Timer } from '../policy/timer.js';
export { checkId } from '../request/request.js';
export { checkCallOptions, sharedRules } from '../request/call-options.js';
export { mismatchOf } from '../errors/decode-error.js';
export * from '../errors/options.js';
export { checkClientOptions, userIdRule } from '../client/options.js';
export { sha256 } from '../request/digest.js';
export { checkToken } from '../request/authorise.js';
export { InvalidArgumentError } from '../errors/program.js';
export { NotFoundError } from '../errors/kinds.js';
export { type Either, isLeft, isRight, left, right, type TaskEither } from '../errors/either.js';
export {
  declaration,
  type EdgeClass,
  type EdgeDeclaration,
  type EdgeLike,
  type NodeClass,
  type NodeDeclaration,
  type NodeLike,
  type NodeOf,
  type ParamsOf,
  type ValuesOf,
} from '../schema/declaration.js';
export { edgesOf } from '../schema/edges-of.js';
export * from '../schema/operations.js';
export { isGone, isListed, type Listing, type LostWrite, type Verify } from '../schema/verify.js';
export { file, FileProblem, isFile } from '../wire/file.js';
export { joinedSignal } from '../transport/joined-signal.js';
export { baseUrlOf, checkUploadAddress, sendOnce } from '../client/send-once.js';
export { appUpload, hostOf } from '../request/host.js';
export type { GraphRequest } from '../request/request.js';
export { builtinModule } from '../transport/process.js';
export type { Outcome } from '../call/plan.js';
export { composeReceived } from '../call/plan.js';
export { Raw } from '../schema/raw.js';
export {
  describe,
  type Description,
  type EdgeDescription,
  type NodeDescription,
  type RootDescription,
} from './describe.js';
export type { ClassDocs, MemberDocs, NodeDocs, OperationDocs, TreeDocs } from './docs.js';
export { edge, type EdgeClassOf, type EdgeInstance, GraphEdge, rootEdge, type RootEdgeClassOf } from './edge.js';
export { internalsOf, type MemberInternals } from './member.js';
export { type Base, GraphNode, node, type NodeClassOf, type NodeInstance, row } from './node.js';
