import { adviceOn, isObject, may, type Rule } from '@edgewalk/core/declare';

/** A key of AES-256. */
export interface TokenKey {
  /** Its name, which is stored with what it encrypts, such as `2026-11`: letters, digits, `.`, `_` and `-`. */
  readonly id: string;
  /** 32 random bytes, or their base64: `openssl rand -base64 32`. */
  readonly key: string | Uint8Array;
}

export interface TokenEncryption {
  /** The first encrypts, the others only decrypt. To rotate, put a new key in front and run `sweep()`. */
  readonly keys: readonly TokenKey[];
  /** Whether tokens that are not encrypted are read; `refuse` by default. `accept` and `sweep()` once, to encrypt them. */
  readonly plaintext?: 'accept' | 'refuse';
}

export type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** The keys by id, imported at the first use; the first is the newest. Their bytes are in no property of an object. */
export interface KeyRing {
  readonly newest: string;
  readonly acceptsPlaintext: boolean;
  /** True where something may be left of before: older keys, or plain text. */
  readonly rotates: boolean;
  find(id: string): Promise<Key | undefined>;
}

export function keyRing(encryption: TokenEncryption): KeyRing {
  // Copies: what the caller does with its arrays later changes nothing.
  const bytes = new Map(encryption.keys.map(({ id, key }) => [id, toBytes(key)]));
  const imported = new Map<string, Promise<Key>>();
  const acceptsPlaintext = encryption.plaintext === 'accept';
  return {
    newest: encryption.keys[0]?.id ?? '',
    acceptsPlaintext,
    rotates: acceptsPlaintext || bytes.size > 1,
    find: async (id) => {
      const raw = bytes.get(id);
      if (raw === undefined) return undefined;
      const key = imported.get(id) ?? importKey(raw);
      imported.set(id, key);
      return key;
    },
  };
}

/** Says what is wrong without showing any of it. */
function keysRule(keys: unknown): string | undefined {
  if (!Array.isArray(keys) || keys.length === 0)
    return "give a list of keys, the newest first: [{ id: '2026-11', key }]";
  for (const [at, key] of keys.entries()) {
    if (!isObject(key) || typeof key['id'] !== 'string' || !/^[\w.-]{1,64}$/.test(key['id']))
      return `[${at}].id: write 1 to 64 letters, digits, '.', '_' or '-', such as '2026-11'`;
    if (toBytes(key['key'])?.byteLength !== 32)
      return `[${at}].key: give 32 bytes or their base64, as by 'openssl rand -base64 32'`;
  }
  const ids = new Set(keys.map(({ id }: TokenKey) => id));
  return ids.size === keys.length ? undefined : 'give every key another id';
}

function toBytes(key: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (key instanceof Uint8Array) return new Uint8Array(key);
  if (typeof key !== 'string' || !/^[\w+/-]{43}=?$/.test(key)) return undefined;
  return new Uint8Array(Buffer.from(key, 'base64'));
}

function importKey(bytes: Uint8Array<ArrayBuffer>): Promise<Key> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

const encryptionRules = {
  keys: keysRule,
  plaintext: may((value) => value === 'accept' || value === 'refuse', "write 'accept' or 'refuse'"),
} satisfies Record<keyof TokenEncryption, Rule>;

/** Refuses what is no encryption, before anything is read. */
export const encryptionRule: Rule = (given) =>
  given === undefined ? undefined : adviceOn(given, "{ keys: [{ id: '2026-11', key }] }", encryptionRules);
