import { BasicDisplay } from '@edgewalk/basic-display';
import type { Login } from '@edgewalk/core';
import { Facebook } from '@edgewalk/facebook';
import { Instagram } from '@edgewalk/instagram';
import { Threads } from '@edgewalk/threads';
import { Model } from './model.js';

/** The trees that are served; the token of a request decides which. */
export interface Trees {
  /** All that Facebook Login reaches: Facebook, and Instagram behind Pages. */
  readonly facebook: Model;
  readonly instagram: Model;
  readonly threads: Model;
  readonly basicDisplay: Model;
}

/** Makes all trees ready. Any token does, and any address: describing a tree sends nothing. */
export function makeTrees(): Trees {
  const options = { accessToken: 'EAAdescribe' };
  const instagram = { api: new Instagram({ ...options, userId: '0' }), names: { Contact: 'UserProfile' } };
  const facebook = {
    api: new Facebook(options),
    prefix: 'facebook/',
    // The same account, with the fields that it has from before there were professional ones; and what people on
    // Instagram write, which a Page reads as what they write in Messenger.
    also: { User: 'InstagramAccount', Conversation: 'Conversation', Message: 'Message' },
  };
  const basicDisplay = new BasicDisplay({ accessToken: 'IGQVdescribe', baseUrl: 'http://localhost' });
  return {
    facebook: new Model([facebook, instagram]),
    instagram: new Model([instagram]),
    threads: new Model([{ api: new Threads({ accessToken: 'THdescribe' }), prefix: 'threads/' }]),
    // It shows the same accounts and media, under names of its own.
    basicDisplay: new Model([{ api: basicDisplay, names: { User: 'BasicUser', Media: 'BasicMedia' } }]),
  };
}

interface Token {
  readonly token: string;
}

/** True for a token of the Basic Display API. */
export const isBasicDisplay = ({ token }: Token): boolean => token.startsWith('IGQV');

export const treeOf = (trees: Trees, token: Token & { readonly login: Login }): Model =>
  isBasicDisplay(token) ? trees.basicDisplay : trees[token.login];
