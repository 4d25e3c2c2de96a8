import { facebookLogin, instagramLogin, TokenManager } from '@edgewalk/auth';

const day = 86_400_000;

/**
 * The tokens of the clients, refreshed as in a long-running program: each published post takes the emulator's clock on by
 * half an hour, so that a run of some 30,000 operations outlives a token of 60 days.
 */
export async function createTokens({ url: baseUrl, apps, tokens, now }, onViolation) {
  const onPersonNeeded = (error) => onViolation({ problem: 'token expired', error: error.message });
  const createManager = async (login, accessToken) => {
    const manager = new TokenManager({ login, now, onPersonNeeded });
    await manager.adopt({ accessToken, obtainedAt: now() - 2 * day, expiresAt: now() + 58 * day });
    return manager;
  };
  const createLogin = (login, { id, secret }) => login({ appId: id, appSecret: secret, baseUrl, now });
  return {
    facebook: await createManager(createLogin(facebookLogin, apps.facebook), tokens.facebook),
    instagram: await createManager(createLogin(instagramLogin, apps.instagram), tokens.instagram),
  };
}

/** The text of a token at this moment. */
export async function currentToken(manager) {
  const token = await manager.token();
  if (token._tag === 'Left') throw token.left;
  return token.right;
}
