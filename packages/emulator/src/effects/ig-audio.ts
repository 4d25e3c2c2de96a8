import * as ig from '@edgewalk/instagram';
import { effect } from '../graph/effect.js';

/** Music or original sounds, by a word of their titles; all of them where no word is given. */
export const audio = effect(ig.IgAudio, {
  list: ({ store, params: { audio_type: type, search_query: words = '' } }) =>
    store
      .all('Audio')
      .filter(({ fields }) => fields['audio_type'] === type)
      .filter(({ fields }) => String(fields['title']).toLowerCase().includes(words.toLowerCase())),
});
