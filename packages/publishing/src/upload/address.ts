import type { CallOptions, GraphClient } from '@edgewalk/core';
import { checkUploadAddress, InvalidArgumentError } from '@edgewalk/core/declare';

/**
 * The address that Meta answered, for its upload and for the checkpoint. None where the token must not go there, or where
 * it holds more than a path: then the usual address is used.
 */
export function addressIn(
  client: GraphClient,
  address: string | undefined,
  upload: string,
  options: CallOptions,
): string | undefined {
  if (address === undefined || /[?#]/.test(address)) return undefined;
  const request = {
    operation: upload,
    method: 'POST',
    login: 'facebook',
    subject: '',
    facts: { upload },
    options,
  } as const;
  try {
    checkUploadAddress(client, address, request);
    return address;
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    return undefined;
  }
}
