import type { Instagram } from '@edgewalk/instagram';

/** What production code puts on the wire: `GET /1784/media`, its parameters by name, and what it reads of the answer. */
export interface Wire {
  /** `api` has a token of Facebook Login, `ig` one of Instagram Login; each is of the account 1784. */
  readonly call: (api: Instagram, ig: Instagram) => { either(): PromiseLike<unknown> };
  readonly sends: string;
  readonly params?: Readonly<Record<string, string>>;
  /** What Meta answers there, if it is known. It is read without a complaint. */
  readonly answer?: object;
  /** The value that the answer becomes, where it is not the answer itself. */
  readonly gives?: unknown;
}

export const facebook = 'graph.facebook.com';
export const instagram = 'graph.instagram.com';
export const time = 1_790_000_000;
export const image = 'https://example.org/a.jpg';
export const film = 'https://example.org/a.mp4';
