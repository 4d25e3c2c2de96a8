import * as ig from '@edgewalk/instagram';
import { effect, type Row } from '../graph/effect.js';

/** Music or original sounds, by a word of their titles; all of them where no word is given. */
export const audio = effect(ig.IgAudio, {
  list: ({ store, params: { audio_type: type, search_query: words = '' } }) =>
    store
      .all('Audio')
      .filter(({ fields }) => fields['audio_type'] === type)
      .filter(({ fields }) => String(fields['title']).toLowerCase().includes(words.toLowerCase()))
      .map(({ fields }) => asFound(fields)),
});

/** The search has no `id`, and another name for the cover than the read of one sound. */
function asFound({ id: _, cover_artwork_thumbnail_url: cover, ...fields }: Row): Row {
  return { ...fields, ...(cover !== undefined && { cover_artwork_thumbnail_uri: cover }) };
}
