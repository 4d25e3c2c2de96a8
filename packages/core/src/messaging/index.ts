// Messaging is one platform under Pages and Instagram accounts: what both trees share of it.
export * from './attachment.js';
export { byMember } from './by-member.js';
export * from './conversation.js';
export { FeatureSwitches } from './feature-switches.js';
export { messageFields } from './message.js';
export { ConversationStart } from './messenger-profile.js';
export { moderation } from './moderation.js';
export * from './new-message.js';
export { NotificationMessageTokenFields } from './notification-message-token.js';
export { QuickReply } from './quick-reply.js';
export { CommentRecipient, PersonRecipient } from './recipient.js';
export * from './welcome-message-flow.js';
