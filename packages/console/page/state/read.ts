import { send } from './send.js';

/** Reads an object, with the token in use unless another is named. Throws what the library says of a refusal. */
export const read = <T>(
  path: string,
  fields: string,
  params: Readonly<Record<string, string>> = {},
  token?: string,
): Promise<T> => ask<T>('GET', path, { ...params, ...(fields !== '' && { fields }) }, token);

/** Sends a request for its answer. Whoever writes has asked before. */
export async function ask<T>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  params: Readonly<Record<string, unknown>> = {},
  token?: string,
): Promise<T> {
  const { status, body, error } = await send({ method, path, params, ...(token !== undefined && { token }) });
  if (status === 0) throw new Error('No answer came: the connection was reset.');
  if (error) throw new Error([error.message, error.advice].filter(Boolean).join(' '));
  return JSON.parse(body) as T;
}
