import { InvalidArgumentError, redact } from '@edgewalk/core';
import { isObject } from '@edgewalk/core/declare';

/** Deeper content is no post. */
const deepest = 20;

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** A copy of a value that a job can hold: JSON, without a file and without a token. Refuses all else. */
export function plainData(value: unknown, where: string, path = 'post'): unknown {
  const refuse = (advice: string) => new InvalidArgumentError(where, `${path}: ${advice}`);
  if (path.split(/[.[]/).length > deepest) throw refuse('it is nested too deep for a post');
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return withoutToken(value, refuse);
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
  if (Array.isArray(value)) return value.map((item, index) => plainData(item, where, `${path}[${index}]`));
  if (isObject(value) && isPlain(value) && !isFile(value)) return plainMembers(value, where, path);
  if (typeof value === 'object')
    throw refuse(
      "a job is JSON and cannot hold a file: give its path or its URL, which every worker can read: './clip.mp4'",
    );
  throw refuse('a job is JSON: write a text, a finite number, true, false, null, a list or an object');
}

/** `{ size, stream }` and `{ size, open }`, as `publish` itself takes them. */
const isFile = (value: Record<string, unknown>): boolean =>
  ['stream', 'open'].some((name) => typeof value[name] === 'function');

function plainMembers(value: Record<string, unknown>, where: string, path: string): unknown {
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const secret = members.find(([name]) => secretNames.has(name.toLowerCase().replaceAll(/[_-]/g, '')));
  if (secret) throw new InvalidArgumentError(where, `${path}.${secret[0]}: ${tokenAdvice}`);
  return Object.fromEntries(members.map(([name, member]) => [name, plainData(member, where, `${path}.${name}`)]));
}

const secretNames = new Set(['accesstoken', 'appsecret', 'appsecretproof', 'clientsecret', 'authorization']);

const tokenAdvice = 'leave the token out: jobs are kept in Redis, and the worker has it by its option accounts';

/** A `code` in an address is none of Meta's. */
const codes = /\bcode=/gi;

function withoutToken(text: string, refuse: (advice: string) => Error): string {
  const plain = text.replaceAll(codes, '');
  if (redact(plain) !== plain) throw refuse(tokenAdvice);
  return text;
}
