import { Buffer } from 'node:buffer';

/** Where the emulator serves images: any of this form, and always the same one pixel. */
export const imageUrl = (origin: string, id: string, width: number, height: number): string =>
  `${origin}/images/${id}/${width}x${height}.png`;

export const isImage = (url: string): boolean => /^\/images\/[\w.-]+\/\d+x\d+\.png$/.test(url);

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** The response to a request for an image. It needs no token. */
export const image = () => ({
  status: 200,
  headers: {
    'content-type': 'image/png',
    'cache-control': 'max-age=1209600',
    'access-control-allow-origin': '*',
  },
  body: Buffer.from(pixel, 'base64'),
});
