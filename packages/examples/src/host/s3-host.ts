import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { FileHost } from '@edgewalk/instagram';

/** A bucket, of Amazon's or of anything that speaks its protocol. */
export interface Bucket {
  readonly client: S3Client;
  readonly name: string;
  /** The folder of the files, such as `edgewalk/`. */
  readonly folder?: string;
  /** How long Meta may read a file, in seconds: an hour by default. */
  readonly readableFor?: number;
}

/**
 * A client that stores a stream as it is. With the checksums that are the default of the SDK, some servers store the
 * framing of the chunks as if it were the file, and report no error.
 */
export const s3Client = (config: S3ClientConfig): S3Client =>
  new S3Client({ ...config, requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' });

/** A private bucket as the `host` of `publish`: Meta reads each file by a signed URL, until it is taken away. */
export function s3Host({ client, name: bucket, folder = '', readableFor = 3600 }: Bucket): FileHost {
  const placeOf = (name: string) => ({ Bucket: bucket, Key: `${folder}${name}` });
  return {
    put: async (name, { size, type, stream }, { signal }) => {
      const file = { Body: Readable.from(stream()), ContentLength: size, ContentType: type };
      await client.send(new PutObjectCommand({ ...placeOf(name), ...file }), {
        ...(signal && { abortSignal: signal }),
      });
    },
    url: (name) => getSignedUrl(client, new GetObjectCommand(placeOf(name)), { expiresIn: readableFor }),
    remove: (name) => client.send(new DeleteObjectCommand(placeOf(name))),
  };
}
