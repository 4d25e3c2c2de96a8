import { BasicDisplay } from '@edgewalk/basic-display';
import { Instagram } from '@edgewalk/instagram';
import { Model } from './model.js';

/** The trees that are served: which one, a request's token tells. */
export interface Trees {
  readonly instagram: Model;
  readonly basicDisplay: Model;
}

/** Makes all trees ready. Any token does, and any address: describing a tree sends nothing. */
export function makeTrees(): Trees {
  const basicDisplay = new BasicDisplay({ accessToken: 'IGQVdescribe', baseUrl: 'http://localhost' });
  return {
    instagram: new Model(new Instagram({ accessToken: 'EAAdescribe', userId: '0' })),
    // It shows the same accounts and media, under names of its own.
    basicDisplay: new Model(basicDisplay, { User: 'BasicUser', Media: 'BasicMedia' }),
  };
}

interface Token {
  readonly token: string;
}

/** True for a token of the Basic Display API. */
export const isBasicDisplay = ({ token }: Token): boolean => token.startsWith('IGQV');

export const treeOf = (trees: Trees, token: Token): Model =>
  isBasicDisplay(token) ? trees.basicDisplay : trees.instagram;
