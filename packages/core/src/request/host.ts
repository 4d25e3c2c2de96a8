import type { Login } from '../codec/codec.js';
import type { OperationFacts } from '../schema/operations.js';

/** The host that takes files. It answers for Facebook Login only. */
const uploadHost = 'https://rupload.facebook.com';

/** Meta's host for an operation. */
export function hostOf({ upload, host }: OperationFacts, login: Login): string {
  if (upload !== undefined) return uploadHost;
  return host === 'video' ? 'https://graph-video.facebook.com' : `https://graph.${login}.com`;
}
