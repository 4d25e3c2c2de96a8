// The public surface of @edgewalk/webhooks/delivery: what writes deliveries as Meta writes and signs them.
export { type AnyEvent, bodyOf, signDelivery, type SignedDelivery } from './test-delivery.js';
export { fieldOf } from '../objects/objects.js';
export { pageField } from '../subscriptions/page-field.js';
