import { audioCount, audioId } from '../objects/media.js';
import type { SeedContext } from './context.js';
import { others } from './words.js';

/** Seeds music and original sounds, half of each. Reels use them. */
export function seedAudio({ store, random }: SeedContext): void {
  for (let index = 1; index <= audioCount; index += 1) {
    const id = audioId(index);
    const [username = ''] = others[index % others.length] ?? [];
    const common = {
      audio_id: id,
      title: `${titles[index % titles.length]} ${Math.ceil(index / titles.length)}`,
      duration_in_ms: random.integer(9, 180) * 1000,
      download_url: `https://cdn.instagram.example/o1/a/${id}.m4a`,
    };
    const cover = `https://cdn.instagram.example/v/a/${id}.png`;
    const music = {
      audio_type: 'music',
      display_artist: 'The Edge Walkers',
      cover_artwork_thumbnail_url: cover,
    };
    const sound = { audio_type: 'original_sound', ig_username: username, profile_picture_url: cover };
    store.insert('Audio', { ...common, ...(index % 2 === 0 ? music : sound) }, id);
  }
}

const titles = ['Low Tide', 'Kneading', 'Rain on the Quay', 'Ferry at Six', 'Crumbs', 'Slow Proof'];
