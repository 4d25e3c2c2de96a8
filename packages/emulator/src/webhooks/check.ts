import { InvalidArgumentError } from '@edgewalk/core';
import type { AppCallback, LeavingUrls } from './delivery.js';

/** Refuses an incomplete callback. */
export function checkCallback(given: AppCallback, where: string): void {
  const { callbackUrl, verifyToken, fields } = given ?? {};
  const isRight = [callbackUrl, verifyToken].every((each) => typeof each === 'string' && each !== '');
  if (isRight && Array.isArray(fields) && fields.every((name) => typeof name === 'string')) return;
  throw new InvalidArgumentError(
    where,
    "write { callbackUrl: 'http://127.0.0.1:3000/hook', verifyToken, fields: ['comments'] }",
  );
}

/** Refuses what is not a URL. */
export function checkLeavingUrls(urls: LeavingUrls): void {
  const { deauthorize, dataDeletion, ...others } = urls ?? {};
  const isRight = [deauthorize, dataDeletion].every((url) => url === undefined || URL.canParse(url));
  if (isRight && Object.keys(others).length === 0) return;
  throw new InvalidArgumentError('setLeavingUrls', "write { deauthorize: 'http://127.0.0.1:3000/left', dataDeletion }");
}
