// The public surface of @edgewalk/webhooks.
export { receive, type DeliveryRequest, type ReceiveOptions } from './receive/receive.js';
export type {
  EventOf,
  EventFacts,
  KnownEvent,
  TypedEvent,
  Unknown,
  UnknownEvent,
  WebhookEvent,
} from './receive/event.js';
export { challenge, type QueryLike, type VerifyToken, type WebhookAnswer } from './handshake/challenge.js';
export type { NamedSecret, Secrets } from './signature/secrets.js';
export * from './signature/errors.js';
export { type HandleOptions, Webhooks, type WebhookRequest, webhooks } from './handler/webhooks.js';
export type { WebhooksOptions } from './handler/options.js';
export type { Outcome } from './handler/outcome.js';
export { HandlerTimeoutError } from './handler/time-limit.js';
export { type Filtered, type FilterOf, type Handler, type HandlerContext, isEvent } from './handler/routes.js';
export {
  type Claim,
  type ClaimLease,
  type ClaimStore,
  memoryClaims,
  type MemoryClaimsOptions,
} from './handler/store.js';
export { type FieldName, type ObjectName, type Objects, objects } from './objects/objects.js';
export { type SignedDelivery, testDelivery, type TestEvent } from './delivery/test-delivery.js';
export { claimsIn, type ClaimRows, forgetHandled } from './handler/claims-in.js';
