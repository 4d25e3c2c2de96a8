import { at, sentAt, time, bytes, image, type Wire } from './wire.js';

// Read in publishers, inboxes and connectors in daily use (2024 to 2026), some of them Meta's own samples.
const media = [{ media_fbid: '7' }, { media_fbid: '8' }];

export const posts: Readonly<Record<string, Wire>> = {
  'a post with a link, whose address comes back': {
    call: (fb) =>
      fb.page('1').feed.create({
        message: 'Hi',
        link: 'https://example.org',
        place: '5',
        published: false,
        ...at,
        fields: ['id', 'permalink_url'],
      }),
    sends: 'POST /1/feed',
    params: { message: 'Hi', link: 'https://example.org', place: '5', ...sentAt, fields: 'id,permalink_url' },
  },
  'a coloured text': {
    call: (fb) => fb.page('1').feed.create({ message: 'Hi', text_format_preset_id: '106018623298955' }),
    sends: 'POST /1/feed',
    params: { message: 'Hi', text_format_preset_id: '106018623298955' },
  },
  'several photos': {
    call: (fb) => fb.page('1').feed.create({ message: 'Hi', attached_media: media }),
    sends: 'POST /1/feed',
    params: { message: 'Hi', attached_media: JSON.stringify(media) },
  },
  'a photo by its address, with message': {
    call: (fb) => fb.page('1').photos.create({ url: image, message: 'Hi' }),
    sends: 'POST /1/photos',
    params: { url: image, message: 'Hi' },
  },
  'a photo by its address, with caption': {
    call: (fb) => fb.page('1').photos.create({ url: image, caption: 'Hi' }),
    sends: 'POST /1/photos',
    params: { url: image, caption: 'Hi' },
  },
  'a photo for a post that is scheduled': {
    call: (fb) => fb.page('1').photos.create({ url: image, published: false, temporary: true }),
    sends: 'POST /1/photos',
    params: { url: image, published: 'false', temporary: 'true' },
  },
  'a photo as a file, with people and a place': {
    call: (fb) => fb.page('1').photos.create({ source: bytes, place: '5', tags: [{ x: 10, y: 20, tag_uid: '6' }] }),
    sends: 'POST /1/photos',
    params: { source: 'a file', place: '5', tags: '[{"x":10,"y":20,"tag_uid":"6"}]' },
  },
  'a change of a post': {
    call: (fb) => fb.post('1_2').update({ message: 'Ho', ...at }),
    sends: 'POST /1_2',
    params: { message: 'Ho', scheduled_publish_time: String(time) },
  },
  'a post that is published now': {
    call: (fb) => fb.post('1_2').update({ is_published: true }),
    sends: 'POST /1_2',
    params: { is_published: 'true' },
  },
  'a comment, whose address comes back': {
    call: (fb) => fb.post('1_2').comments.create({ message: 'Yes', fields: ['id', 'permalink_url'] }),
    sends: 'POST /1_2/comments',
    params: { message: 'Yes', fields: 'id,permalink_url' },
  },
  'a comment with a picture': {
    call: (fb) => fb.post('1_2').comments.create({ message: 'Yes', attachment_url: image }),
    sends: 'POST /1_2/comments',
    params: { message: 'Yes', attachment_url: image },
  },
  'a story of a photo': {
    call: (fb) => fb.page('1').photoStories.create({ photo_id: '7' }),
    sends: 'POST /1/photo_stories',
    params: { photo_id: '7' },
  },
};
