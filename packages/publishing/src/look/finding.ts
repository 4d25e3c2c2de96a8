import type { Named, Quantity, Bounds, Severity } from './limits.js';

/** Where a finding is. */
interface Place {
  readonly severity: Severity;
  /** Where it is in what you gave, such as `children[1].video_url`. */
  readonly at: string;
  /** In words: `a reel on Instagram`. */
  readonly surface: string;
  /** In words: what was found, and the limit. */
  readonly message: string;
}

/** Something that does not fit a surface. Numbers are in the units of `rule`: bytes, pixels, seconds. */
export type Finding = Place &
  (
    | { readonly rule: Quantity; readonly limit: Bounds; readonly found: number }
    | { readonly rule: Named; readonly limit: readonly string[]; readonly found: string }
    /** `found` is what it is instead: `image`, `video`, or a format that is neither, such as `text`. */
    | { readonly rule: 'media'; readonly limit: 'image' | 'video'; readonly found: string }
    | { readonly rule: 'indexFirst'; readonly limit: true; readonly found: false }
    /** An address that Meta cannot reach. `found` is its host, or its scheme. */
    | { readonly rule: 'address'; readonly limit: 'public'; readonly found: string }
  );
