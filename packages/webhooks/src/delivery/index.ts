// What writes deliveries as Meta writes and signs them.
export { bodyOf, signDelivery, type SignedDelivery } from './test-delivery.js';
