import type { ListEffect } from '../effect.js';
import { required, textOf } from '../params.js';

/** Music or original sounds, by a word of their titles; all of them where no word is given. */
export const searchAudio: ListEffect = ({ store, params }) => {
  const type = required(params, 'audio_type');
  const word = (textOf(params, 'search_query') ?? '').toLowerCase();
  return store
    .all('Audio')
    .filter(({ fields }) => fields['audio_type'] === type)
    .filter(({ fields }) => String(fields['title']).toLowerCase().includes(word));
};
