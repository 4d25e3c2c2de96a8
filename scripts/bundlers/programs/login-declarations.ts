// Of an application that only logs people in: it depends on @edgewalk/auth alone.
import { basicDisplay, facebookLogin, fileStore, instagramLogin, memoryStore, TokenManager } from '@edgewalk/auth';

const app = { appId: '1', appSecret: 's', redirectUri: 'https://example.com/' };

export const login = instagramLogin(app);
export const other = facebookLogin(app);
export const basic = basicDisplay({ ...app, baseUrl: 'http://127.0.0.1:4000' });
export const link = () => login.authorizationUrl({ scope: ['instagram_business_basic'] });
export const read = (url: string, state: string) => login.parseRedirectEither(url, { state });
export const exchange = (code: string) => login.exchangeCode(code);
export const exchangeEither = (code: string) => login.exchangeCode(code).either();
export const extended = async (code: string) => await other.extend(await other.exchangeCode(code));
export const source = (code: string) => login.source(login.exchangeCode(code));
export const inspected = (token: string) => other.inspect(token).either();
export const pages = (userToken: string) => other.pageTokens({ userToken });
export const stores = { file: fileStore('tokens'), memory: memoryStore() };
export const manager = new TokenManager({ login, store: memoryStore() });
export const token = () => manager.token();
