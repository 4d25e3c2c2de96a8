/** What is measured. Sizes are in bytes, times in seconds, and a ratio is width by height. */
export type Quantity =
  | 'bytes'
  | 'width'
  /** The shorter of width and height. */
  | 'shortSide'
  | 'ratio'
  | 'seconds'
  | 'frameRate'
  | 'sampleRate'
  | 'channels'
  /** Bits a second, of the whole file. */
  | 'bitRate'
  /** How far ahead a post is scheduled. */
  | 'secondsAhead';

/** What has a name: a file's format, and its codecs. */
export type Named = 'format' | 'videoCodec' | 'audioCodec';

/** What Meta does beyond a limit: refuses for certain, or takes it, crops it, scales it, or fails now and then. */
export type Severity = 'refusal' | 'warning';

/** From `least` to `most`, both included. */
export interface Bounds {
  readonly least?: number;
  readonly most?: number;
}

/** One limit of a surface. */
export type Limit = { readonly severity: Severity; readonly note?: string } & (
  | ({ readonly rule: Quantity } & Bounds)
  | { readonly rule: Named; readonly oneOf: readonly string[] }
  /** The index of an MP4 or MOV comes before its media. */
  | { readonly rule: 'indexFirst' }
);

/** What a surface takes as an image or as a video; without `media`, its times. */
export interface SurfaceLimits {
  /** In words: `a reel on Instagram`. */
  readonly surface: string;
  readonly media?: 'image' | 'video';
  readonly limits: readonly Limit[];
}

/** A megabyte as Meta's hosts count it, where its pages do not say which. */
export const megabyte = 1024 * 1024;
/** A day, in seconds. */
export const day = 86_400;
