import * as ig from '@edgewalk/instagram';
import { GraphFailure } from '../../errors/failure.js';
import { effect } from '../../graph/effect.js';
import { conversationWith } from './conversations.js';

/** People are shown to accounts that they have written to. */
export const userProfile = effect(ig.UserProfile, {
  read: ({ store, account, subject }) => {
    if (conversationWith({ store, subject: account }, subject.id)) return;
    throw new GraphFailure(230, undefined, '(#230) User consent is required to access user profile');
  },
});
