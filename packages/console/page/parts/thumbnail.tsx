import { about } from '../state/about.js';

interface ThumbnailProps {
  /** The address of the picture, as the API says it. */
  readonly address: string | undefined;
  /** What it shows; none for a picture beside its name. */
  readonly alt?: string;
}

/** A picture, or the empty place of one that is not loaded by this page. */
export function Thumbnail({ address, alt = '' }: ThumbnailProps) {
  const source = address === undefined ? undefined : sourceOf(address);
  return (
    <span class={source === undefined ? 'th none' : 'th'}>
      {source !== undefined && <img src={source} alt={alt} loading="lazy" width="120" height="120" />}
      {source === undefined && alt !== '' && <span class="vh">{alt}</span>}
    </span>
  );
}

/**
 * Where the page may load it from: the emulator has the pictures of its data itself, those of the real API are at Meta's
 * hosts. Undefined for an address that the page's policy refuses.
 */
export function sourceOf(address: string): string | undefined {
  if (address.startsWith('/')) return address;
  if (!URL.canParse(address)) return undefined;
  const { pathname, search, protocol, origin } = new URL(address);
  const { kind, baseUrl } = about.value ?? {};
  if (kind === 'real') return protocol === 'https:' || isOf(baseUrl, origin) ? address : undefined;
  return /^\/(cdn|images)\//.test(pathname) ? pathname + search : undefined;
}

const isOf = (baseUrl: string | undefined, origin: string): boolean =>
  baseUrl !== undefined && new URL(baseUrl).origin === origin;
