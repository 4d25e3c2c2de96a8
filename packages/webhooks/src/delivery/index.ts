// The public surface of @edgewalk/webhooks/delivery: writes and signs deliveries as Meta does.
export { type AnyEvent, bodyOf, signDelivery, type SignedDelivery } from './test-delivery.js';
export { fieldOf } from '../objects/objects.js';
export { pageField } from '../subscriptions/page-field.js';
