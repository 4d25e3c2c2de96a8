import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import * as auth from '@edgewalk/auth';
import * as core from '@edgewalk/core';
import { PageFeed } from '@edgewalk/facebook/page/feed';
import { Instagram } from '@edgewalk/instagram';
import { UserMedia } from '@edgewalk/instagram/user/media';

const require = createRequire(import.meta.url);
assert.equal(require('@edgewalk/auth').TokenManager, auth.TokenManager);
assert.equal(require('@edgewalk/core').GraphClient, core.GraphClient);
assert.equal(require('@edgewalk/instagram').Instagram, Instagram);
assert.equal(require('@edgewalk/instagram/user/media').UserMedia, UserMedia);
assert.equal(require('@edgewalk/facebook/page/feed').PageFeed, PageFeed);
