/** A place of the system for secrets: macOS's keychain, Windows' credentials, the Secret Service of Linux. */
export interface Keychain {
  /** The secret of the command; undefined where there is none. Throws where there is no keychain. */
  read(): Promise<string | undefined>;
  write(secret: string): Promise<void>;
}

/** The keychain of this system. Its library is loaded by those who use it. */
export async function systemKeychain(): Promise<Keychain> {
  const { AsyncEntry } = await import('@napi-rs/keyring');
  const entry = new AsyncEntry('edgewalk', 'key of the stored tokens');
  return {
    read: async () => (await entry.getPassword()) ?? undefined,
    write: (secret) => entry.setPassword(secret),
  };
}
