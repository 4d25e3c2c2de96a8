// Read by editor.test.ts: each marked line must not compile, and the compiler must say the text after the mark.
import type { GraphError, Instagram } from '@edgewalk/instagram';
import { matchError } from '@edgewalk/instagram';

declare const api: Instagram;
declare const error: GraphError;

// @ts-expect-error -- NotSupported<"delete the media itself: api.media(id).delete()">
api.user.media.delete();

// @ts-expect-error -- NotSupported<"a profile is changed in the Instagram app
api.user.update();

// @ts-expect-error -- NotSupported<"hide the comment itself: api.comment(id).update({ hide: true })">
api.media('1').comments.update();

// @ts-expect-error -- Did you mean '"caption"'?
void api.user.media.get({ fields: ['capton'] });

// @ts-expect-error -- Did you mean '"text"'?
void api.media('1').get({ fields: [{ comments: ['txt'] }] });

// @ts-expect-error -- 'commments' does not exist
void api.media('1').get({ fields: [{ commments: ['id'] }] });

// @ts-expect-error -- 'username' is missing
void api.user.businessDiscovery.get({ fields: ['id'] });

// @ts-expect-error -- 'message' is missing
void api.media('1').comments.create({});

// @ts-expect-error -- missing the following properties from type 'GraphErrorHandlers<number>'
matchError(error, { TimeoutError: () => 1 });
