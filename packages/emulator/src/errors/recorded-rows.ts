/** One failure of the 2207 family. */
export interface PublishingRow {
  readonly code: number;
  readonly message: string;
  readonly title: string;
  readonly advice: string;
  readonly transient?: true;
}

/** Failures that no page of Meta's has: as production recorded them, by subcode. */
export const recordedRows: Readonly<Record<number, PublishingRow>> = {
  2207018: {
    code: 110,
    message: 'Invalid user id',
    title: 'Cannot load user with a private profile or invalid username',
    advice: 'The following user(s) cannot be accessed.',
  },
  2207089: {
    code: 100,
    message: 'Invalid parameter',
    title: 'Carousel item cannot be published standalone',
    advice:
      'The media is a carousel item and cannot be published as a standalone post. To publish a standalone video, use media_type=REELS instead.',
  },
};
