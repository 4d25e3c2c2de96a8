import { imageBytes } from '@edgewalk/testing/media';
import type { Facebook } from '@edgewalk/facebook';
import { today } from '@edgewalk/testing/tree/whole-tree';
import type { Ids, Samples, World } from '../samples.js';

const seconds = today / 1000;
const file = imageBytes();
const image = 'https://example.org/bun.jpg';
const link = 'https://example.org/recipes';

const upload = async ({ fb, ids: { Page = '' } }: World): Promise<string> =>
  (await fb.asPage(Page).page(Page).photos.create({ url: image, published: false })).id;

async function findIds(fb: Facebook, { Page = '' }: Ids): Promise<Ids> {
  const page = fb.page(Page);
  const albums = await page.albums.get({ fields: ['id', 'type'] });
  const photos = await page.photos.get({ type: 'uploaded', fields: ['id'], limit: 1 });
  const { id } = photos.data.at(0)!;
  const sponsors = await fb.photo(id).sponsorTags.get({ fields: ['id'] });
  return {
    Album: albums.data.find(({ type }) => type === 'normal')!.id,
    Photo: id,
    sponsor: sponsors.data.at(0)!.id,
  };
}

const when = {
  published: false,
  unpublished_content_type: 'SCHEDULED',
  scheduled_publish_time: seconds + 7200,
};
/** What a person uploads is published: only the Page itself may keep it back. */
const atOnce = { published: undefined, unpublished_content_type: undefined, scheduled_publish_time: undefined };
const targeting = {
  age_min: 18,
  age_max: 65,
  genders: [1, 2],
  geo_locations: {
    countries: ['NO'],
    cities: [{ key: '1' }],
    regions: [{ key: '2' }],
    zips: [{ key: 'NO:5003' }],
  },
  excluded_geo_locations: { countries: ['SE'] },
  locales: [6],
  interests: ['6003134986700'],
  college_years: [2020],
  education_statuses: [3],
  relationship_statuses: [2],
};
const past = { backdated_time: 1_577_836_800, backdated_time_granularity: 'day' };
const activity = {
  og_action_type_id: '383634835006146',
  og_object_id: '136050896551329',
  og_icon_id: '609297155780549',
  og_phrase: 'feeling fresh',
  og_set_profile_badge: false,
  og_suggestion_mechanism: 'ranking',
};
const sponsored = ({ ids }: World) => ({
  sponsor_id: ids['sponsor'],
  sponsor_relationship: 1,
  direct_share_status: 1,
});
const audience = { targeting, feed_targeting: targeting };

const text = (world: World) => ({
  message: 'A text',
  ...past,
  ...audience,
  ...activity,
  ...sponsored(world),
  place: world.ids['Page'],
  place_attachment_setting: '1',
  coordinates: { latitude: 60.39, longitude: 5.32 },
  tags: [world.ids['Profile']],
  call_to_action: { type: 'LEARN_MORE', value: { link, page: world.ids['Page'] } },
  cta_type: 'LEARN_MORE',
  cta_link: link,
  actions: [{ name: 'Recipes', link }],
  og_hide_object_attachment: true,
  breaking_news: true,
  breaking_news_expiration: 30,
  target_surface: 'TIMELINE',
  text_format_preset_id: '106018623298955',
  text_format_metadata: '{}',
});

const links = () => [
  {
    ...when,
    message: 'A link',
    link,
    name: 'Recipes',
    title: 'Recipes',
    caption: 'example.org',
    description: 'All of them',
    picture: image,
    image_crops: { '100x100': [[0, 0]] },
    referenceable_image_ids: ['1'],
    properties: { Flour: 'Rye' },
    quote: 'Knead slowly',
    enforce_link_ownership: false,
    child_attachments: [
      { link, name: 'Rye', description: 'Dark', picture: image, image_hash: 'abc' },
      { link: `${link}/wheat`, name: 'Wheat', description: 'Light', picture: image, image_hash: 'abd' },
    ],
    multi_share_optimized: true,
    multi_share_end_card: false,
  },
  { message: 'A link with a file', link, thumbnail: file },
];

const photo = (world: World) => ({
  caption: 'A bun',
  alt_text_custom: 'A bun on a plate',
  ...past,
  no_story: false,
  place: world.ids['Page'],
  tags: [{ tag_uid: world.ids['Profile'], tag_text: 'A guest', x: 40, y: 60.5 }],
  ...audience,
  ...activity,
  ...sponsored(world),
  provenance_info: { source: 'camera' },
  allow_spherical_photo: false,
  spherical_metadata: { ProjectionType: 'equirectangular' },
  initial_view_heading_override_degrees: 0,
  initial_view_pitch_override_degrees: 0,
  initial_view_vertical_fov_override_degrees: 60,
});

/** What the operations of this part of the tree are tried with. */
export const publishing: Samples = {
  ids: findIds,
  inputs: {
    'Page.posts.get': () => ({ q: 'the' }),
    'Page.photos.get': () => [
      { type: 'uploaded' },
      { type: 'tagged' },
      { type: 'profile', business_id: '10150000000000003', biz_tag_id: 4201 },
    ],
    'Page.stories.get': () => ({ status: ['PUBLISHED', 'ARCHIVED'] }),
    'Page.photoStories.create': async (world) => ({ photo_id: await upload(world) }),
    'Page.feed.create': async (world) => [
      text(world),
      ...links(),
      { message: 'A preview', link, object_attachment: await upload(world) },
      {
        message: 'Photos',
        attached_media: [{ media_fbid: await upload(world) }, { media_fbid: await upload(world) }],
        album_id: world.ids['Album'],
      },
      { object_attachment: world.ids['Photo'], video_start_time_ms: 1000 },
      { place: world.ids['Page'] },
      activity,
    ],
    'Page.photos.create': (world) => [
      { ...photo(world), url: image },
      { source: file, message: 'A file' },
      { ...atOnce, vault_image_id: world.ids['Photo'] },
    ],
    'Album.photos.create': (world) => [
      { ...photo(world), url: image },
      { source: file, message: 'A file' },
      { ...atOnce, vault_image_id: world.ids['Photo'] },
    ],
  },
};
