// The public surface of @edgewalk/basic-display.
export * from '@edgewalk/core';
export { BasicDisplay, type BasicDisplayOptions } from './basic-display.js';

// Nodes and rows.
export { BasicMedia } from './media.js';
export { BasicAlbumChild, BasicMediaChildren } from './media/children.js';
export { BasicUser } from './user.js';
export { BasicMediaQuery, BasicUserMedia } from './user/media.js';

// Fields.
export { BasicAlbumChildFields, BasicMediaFields } from './media/fields.js';
export { AccountType, BasicUserFields } from './user/fields.js';

// The retirement and the successor.
export { retired } from './retired.js';
