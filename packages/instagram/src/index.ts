export * from '@edgewalk/core';
export { Instagram, type InstagramOptions } from './instagram.js';
export { Comment } from './comment.js';
export { Media } from './media.js';
export { User } from './user.js';
