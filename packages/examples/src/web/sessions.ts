/** The logged-in users: a random id in a cookie, and the token that belongs to it. */
export interface Sessions {
  begin(token: string): Promise<string>;
  tokenOf(session: string | undefined): Promise<string | undefined>;
}

/** Sessions in memory. A real app stores them in a database, encrypted. */
export function createMemorySessions(): Sessions {
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
