// The public surface of @edgewalk/facebook.
export * from '@edgewalk/core';
export { Facebook } from './facebook.js';
export { Album, AlbumFields } from './album.js';
export { Application, ApplicationFields } from './application.js';
export { Business, BusinessFields } from './business.js';
export { Comment, CommentFields } from './comment.js';
export { Conversation, ConversationFields } from './conversation.js';
export { Event, EventFields } from './event.js';
export { Group, GroupFields } from './group.js';
export { LiveVideo, LiveVideoFields } from './live-video.js';
export { LiveVideoInputStream, LiveVideoInputStreamFields } from './live-video-input-stream.js';
export { Message, MessageFields } from './message.js';
export { Page, PageFields } from './page.js';
export { Photo, PhotoFields } from './photo.js';
export { Post, PostFields } from './post.js';
export { User, UserFields } from './user.js';
export { Video, VideoFields } from './video.js';
