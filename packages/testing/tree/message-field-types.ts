import type { FieldTypes } from './field-types.js';

/** What both trees have in a message, by recorded answers and Meta's guide to messaging. */
export const messageFieldTypes: FieldTypes = {
  MessageFiles: { 'object[]': 'data' },
  MessageFile: {
    text: 'name mime_type file_url',
    id: 'id sticker_id',
    number: 'size',
    object: 'image_data video_data',
  },
  ImageData: {
    text: 'url preview_url animated_gif_url animated_gif_preview_url animated_webp_url animated_webp_preview_url raw_gif_image raw_webp_image',
    number: 'width height max_width max_height image_type',
    boolean: 'render_as_sticker',
  },
  VideoData: { text: 'url preview_url', number: 'width height length video_type rotation' },
  MessageShares: { 'object[]': 'data' },
  MessageShare: { text: 'id type title url name description link', any: 'template' },
  RepliedTo: { id: 'mid', boolean: 'is_self_reply' },
};
