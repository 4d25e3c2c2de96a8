import { about } from '../state/about.js';

interface ThumbnailProps {
  /** The address of the picture, as the API says it. */
  readonly address: string | undefined;
  /** What it shows; none for a picture beside its name. */
  readonly alt?: string;
}

/** A picture. The emulator serves those of its data itself; others are not loaded by this page. */
export function Thumbnail({ address, alt = '' }: ThumbnailProps) {
  const source = address === undefined ? undefined : ownAddress(address);
  return (
    <span class={source === undefined ? 'th none' : 'th'}>
      {source !== undefined && <img src={source} alt={alt} loading="lazy" width="120" height="120" />}
      {source === undefined && alt !== '' && <span class="vh">{alt}</span>}
    </span>
  );
}

/** The path of a file that the server of this page has; undefined for another host, which the page may not ask. */
export function ownAddress(address: string): string | undefined {
  if (address.startsWith('/')) return address;
  const isServed = about.value?.kind === 'emulator' && URL.canParse(address);
  const { pathname = '', search = '' } = isServed ? new URL(address) : {};
  return /^\/(cdn|images)\//.test(pathname) ? pathname + search : undefined;
}
