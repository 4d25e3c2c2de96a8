/** Who is logged in: a random word in the person's cookie, and the token that belongs to it. */
export interface Sessions {
  begin(token: string): Promise<string>;
  tokenOf(session: string | undefined): Promise<string | undefined>;
}

/** Sessions that end with the process. An app for more than one person keeps them in a database, encrypted. */
export function memorySessions(): Sessions {
  const tokens = new Map<string, string>();
  return {
    begin: async (token) => {
      const session = crypto.randomUUID();
      tokens.set(session, token);
      return session;
    },
    tokenOf: async (session) => (session === undefined ? undefined : tokens.get(session)),
  };
}
