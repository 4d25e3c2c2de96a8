/** What is known of a file. A member that could not be read is missing. */
export interface MediaFacts {
  /** `other`: by its beginning it is certain to be neither, whatever its name says. */
  readonly media?: 'image' | 'video' | 'other';
  /** Such as `jpeg`, `png`, `mp4`, `mov`; `unknown` where its beginning is that of no format we know. */
  readonly format?: string;
  readonly bytes?: number;
  /** In pixels, as it is shown: turned by its orientation. */
  readonly width?: number;
  readonly height?: number;
  readonly seconds?: number;
  /** Such as `avc` (H.264), `hevc`, `vp9`, `av1`. */
  readonly videoCodec?: string;
  readonly audioCodec?: string;
  readonly frameRate?: number;
  /** Of the sound, in Hz. */
  readonly sampleRate?: number;
  readonly channels?: number;
  /** The index of an MP4 or MOV comes before its media. */
  readonly indexFirst?: boolean;
  readonly secondsAhead?: number;
}
