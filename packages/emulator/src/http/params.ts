import type { RawParams } from './body.js';

/** The text of a common parameter; a JSON body may hold it as a list or a number. */
export function textParam(params: RawParams, name: string): string | undefined {
  const value = params[name];
  if (Array.isArray(value)) return value.map(String).join(',');
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
