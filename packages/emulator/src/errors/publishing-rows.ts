/** One failure of the 2207 family. */
export interface PublishingRow {
  readonly code: number;
  readonly message: string;
  readonly title: string;
  readonly advice: string;
  readonly transient?: true;
}

/** The errors of Instagram when publishing fails, by subcode. */
export const failureRows: Readonly<Record<number, PublishingRow>> = {
  2207001: {
    code: -1,
    message: 'Instagram server error. Try again.',
    title: 'Server error',
    advice: 'Try again later.',
    transient: true,
  },
  2207003: {
    code: -2,
    message: 'Timeout',
    title: 'Timeout',
    advice: 'It takes too long to download the media.',
    transient: true,
  },
  2207004: {
    code: 36000,
    message: 'The image size is too large.',
    title: 'Image size too large',
    advice: 'The image size is too large to download. Supported: up to 8 MiB.',
  },
  2207005: {
    code: 36001,
    message: 'The image format is not supported.',
    title: 'Image format not supported',
    advice: 'The image format is not supported. Supported: JPEG.',
  },
  2207008: {
    code: 24,
    message: 'The requested resource does not exist',
    title: 'Media builder not found',
    advice: 'The media builder with this creation ID does not exist or has expired.',
  },
  2207009: {
    code: 36003,
    message: 'The aspect ratio is not supported.',
    title: 'Invalid aspect ratio',
    advice: 'The image must have an aspect ratio between 4:5 and 1.91:1.',
  },
  2207010: {
    code: 36004,
    message: 'The caption was too long',
    title: 'Caption too long',
    advice: 'A caption has at most 2,200 characters, 30 hashtags and 20 @ tags.',
  },
  2207018: {
    code: 110,
    message: 'Invalid user id',
    title: 'Cannot load user with a private profile or invalid username',
    advice: 'The following user(s) cannot be accessed.',
  },
  2207020: {
    code: -2,
    message: 'The media you are trying to access has expired.',
    title: 'Media expired',
    advice: 'Create a new container and try again.',
  },
  2207023: {
    code: 100,
    message: '(#100) The media type is unknown',
    title: 'Unknown media type',
    advice: 'Use IMAGE, REELS, STORIES or CAROUSEL; VIDEO only for items of a carousel.',
  },
  2207026: {
    code: 352,
    message: '(#352) The video format is not supported.',
    title: 'Unsupported video format',
    advice: 'The video format is not supported. Supported: MOV, MP4.',
  },
  2207027: {
    code: 9007,
    message: 'Media ID is not available',
    title: 'The media is not ready to be published',
    advice: 'The media is not ready for publishing, please wait for a moment.',
  },
  2207028: {
    code: 100,
    message: '(#100) A carousel needs from 2 to 10 items',
    title: 'Carousel validation failed',
    advice: 'Give a carousel at least 2 and at most 10 photos and videos.',
  },
  2207032: {
    code: -1,
    message: 'Creating the media failed, please try again',
    title: 'Create media fail',
    advice: 'Create a new container and try again.',
    transient: true,
  },
  2207035: {
    code: 100,
    message: '(#100) Product tags on a video have no positions',
    title: 'Product tag positions',
    advice: 'Leave out x and y for videos.',
  },
  2207036: {
    code: 100,
    message: '(#100) Product tags on a photo need positions',
    title: 'Product tag positions',
    advice: 'Give x and y for photos.',
  },
  2207037: {
    code: 100,
    message: '(#100) Some product tags are invalid',
    title: 'Invalid product tags',
    advice: 'Tag products that are approved and in a catalog of the account.',
  },
  2207040: {
    code: 100,
    message: '(#100) Cannot use more than 20 tags',
    title: 'Too many tags',
    advice: 'Use at most 20 @ tags in a caption.',
  },
  2207042: {
    code: 9,
    message: 'Application request limit reached',
    title: 'Action is limited',
    advice: 'The account has reached the number of posts it may publish in 24 hours.',
  },
  2207052: {
    code: 9004,
    message: 'Only photo or video can be accepted as media type.',
    title: 'Media download has failed',
    advice: 'The media could not be fetched from this URI. Make it public and try again.',
  },
  2207053: {
    code: -1,
    message: 'Unknown upload error',
    title: 'Unknown upload error',
    advice: 'Create a new container and try again.',
  },
  2207057: {
    code: 1,
    message: 'The thumbnail offset is not within the video',
    title: 'Invalid thumbnail offset',
    advice: 'Give a thumb_offset in milliseconds that is within the video.',
  },
  2207089: {
    code: 100,
    message: 'Invalid parameter',
    title: 'Carousel item cannot be published standalone',
    advice:
      'The media is a carousel item and cannot be published as a standalone post. To publish a standalone video, use media_type=REELS instead.',
  },
  2207073: {
    code: -1,
    message: 'Fatal',
    title: 'Media type not supported',
    advice: 'This kind of media cannot be deleted.',
  },
};
