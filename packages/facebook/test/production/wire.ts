import type { Facebook } from '@edgewalk/facebook';

/** What production code puts on the wire: `GET /me/accounts`, and its parameters by name. */
export interface Wire {
  readonly call: (fb: Facebook) => { either(): PromiseLike<unknown> };
  readonly sends: string;
  readonly params?: Readonly<Record<string, string>>;
  /** What Meta answers there, where it is known. It is read without a complaint. */
  readonly answer?: object;
  /** The value that the answer becomes, where it is not the answer itself. */
  readonly gives?: unknown;
  /** Why it is not sent to the letter. */
  readonly except?: string;
}

/** The times that calls name. */
export const time = 1_790_000_000;
export const at = { scheduled_publish_time: time } as const;
export const sentAt = { published: 'false', scheduled_publish_time: String(time) };

/** What calls send as files, or by their addresses. */
export const bytes = new Uint8Array([1, 2, 3]);
export const image = 'https://example.org/a.jpg';
export const film = 'https://example.org/a.mp4';
