// The data of the benchmark: media of 20 fields, as /{ig-user}/media returns them.

export const user = '17841400000000001';
export const token = 'EAABenchmarkBenchmarkBenchmarkBenchmarkBenchmark';
export const version = 'v27.0';
export const pageSize = 100;
/** The number of different media on the server; longer lists repeat them. */
export const total = 10_000;

export const mediaId = (index) => `1790000000${String(index % total).padStart(7, '0')}`;

const address = (index, size) =>
  `https://scontent.cdninstagram.com/v/t51.2885-15/${index}_${size}.jpg?stp=dst-jpg_e35&_nc_cat=${index % 110}` +
  `&_nc_ohc=${'q'.repeat(40)}&oh=00_${'c'.repeat(40)}&oe=69${String(index).padStart(6, '0')}`;

/** One media, in the order of its fields. */
export const media = (index) => ({
  id: mediaId(index),
  ig_id: `31000000000${index}`,
  caption: `Bread of day ${index} ☀️, from oven to table, with #hashtags, an @mention\nand a second line.`,
  media_type: ['IMAGE', 'VIDEO', 'CAROUSEL_ALBUM'][index % 3],
  media_product_type: index % 5 ? 'FEED' : 'REELS',
  media_url: address(index, 1080),
  thumbnail_url: address(index, 320),
  permalink: `https://www.instagram.com/p/D${index}edgewalk/`,
  shortcode: `D${index}edgewalk`,
  timestamp: '2026-11-21T09:30:00+0000',
  username: 'the.bakery',
  owner: { id: user },
  like_count: (index * 31) % 4000,
  comments_count: index % 70,
  view_count: index * 2,
  is_comment_enabled: true,
  is_shared_to_feed: index % 5 === 0,
  alt_text: 'A loaf of bread on a wooden table',
  legacy_instagram_media_id: `27${index}`,
  media_audio_type: 'ORIGINAL_SOUND',
});

export const fields = Object.keys(media(0));
