// Messaging is one platform under Pages and Instagram accounts: what both trees share of it.
export * from './messaging/attachment.js';
export { byMember } from './messaging/by-member.js';
export * from './messaging/conversation.js';
export { messageFields } from './messaging/message.js';
export * from './messaging/new-message.js';
export { NotificationMessageTokenFields } from './messaging/notification-message-token.js';
export * from './messaging/quick-reply.js';
export * from './messaging/settings.js';
export * from './messaging/welcome-message-flow.js';
