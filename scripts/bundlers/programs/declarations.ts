import { facebookLogin, fileStore, instagramLogin, memoryStore, TokenManager } from '@edgewalk/auth';
import { Facebook } from '@edgewalk/facebook';
import { fetchTransport, Instagram, undiciTransport } from '@edgewalk/instagram';
import { limiter } from '@edgewalk/instagram/limits';

const accessToken = 'EAA';

// Clients and what they are made of.
export const api = new Instagram({ accessToken });
export const fb = new Facebook({ accessToken });
export const settings = { accessToken, limits: limiter(), transport: undiciTransport() };
export const transports = [fetchTransport(), undiciTransport()];
export const made = (token: string) => new Instagram({ ...settings, accessToken: token });
export const others = () => api.as({ accessToken });

// Nodes and edges.
export const { user, me } = api;
export const { media } = api.user;
export const node = (id: string) => api.media(id);
export const comments = (id: string) => api.media(id).comments;
export const page = (id: string) => fb.page(id);
export const feed = (id: string) => fb.page(id).feed;

// Reads.
export const readUser = () => api.user.get();
export const readEither = () => api.user.get().either();
export const readFields = () => api.user.get({ fields: ['id', 'username', 'followers_count'] });
export const readFieldsEither = () => api.user.get({ fields: ['id', 'username'] }).either();
export const expanded = (id: string) => api.media(id).get({ fields: ['id', { comments: { fields: ['id', 'text'] } }] });
export const awaited = async () => await api.user.get({ fields: ['username'] });

// Lists.
export const list = () => api.user.media.get({ fields: ['id', 'caption'], limit: 5 });
export const listEither = () => api.user.media.get().either();
export const firstPage = async () => await api.user.media.get({ fields: ['id'] });
export const nextPage = async () => (await api.user.media.get({ fields: ['id'] })).next;
export const all = () => api.user.media.get({ fields: ['id'] }).all({ max: 100 });
export const some = () => api.user.media.get({ fields: ['id'] }).take(10);
export const walk = () => api.user.media.get({ fields: ['id'] })[Symbol.asyncIterator]();
export const pages = () => api.user.media.get({ fields: ['id'] }).pages();
export async function* captions() {
  for await (const item of api.user.media.get({ fields: ['id', 'caption'] })) yield item;
}
export const posts = (id: string) =>
  fb
    .page(id)
    .feed.get({ fields: ['id', 'message'] })
    .either();
export const insights = (id: string) => api.media(id).insights.get({ metric: ['reach'] });

export const accountInsights = () =>
  api.user.insights.get({ metric: ['reach'], period: 'day', metric_type: 'total_value' });
export const pageInsights = (id: string) =>
  fb
    .page(id)
    .insights.get({ metric: ['page_post_engagements'] })
    .either();
export const conversations = () => api.user.conversations.get({ fields: ['id', 'participants'] });
export const messages = (id: string) => api.conversation(id).messages.get();
export const stories = () => api.user.stories.get();
export const pagesOfPerson = () => fb.me.accounts.get({ fields: ['id', 'name', 'access_token'] }).either();

// Writes.
export const comment = (id: string) => api.media(id).comments.create({ message: 'Hello' });
export const commentEither = (id: string) => api.media(id).comments.create({ message: 'Hello' }).either();
export const hide = (id: string) => api.comment(id).update({ hide: true });
export const remove = (id: string) => api.comment(id).delete().either();
export const post = (id: string) => fb.page(id).feed.create({ message: 'Hello' });
export const publish = () => api.user.publish({ image_url: 'https://example.com/a.jpg' });
export const publishEither = () => api.user.publish({ image_url: 'https://example.com/a.jpg' }).either();

// Several calls.
export const batch = () => api.batch([api.user.get(), api.user.media.get({ fields: ['id'] })]);
export const batchEither = () => api.batch([api.user.get()]).either();
export const raw = () => api.client.get('me');
export const accounts = () => Instagram.accounts({ accessToken });

// Logins.
export const login = instagramLogin({ appId: '1', appSecret: 's', redirectUri: 'https://example.com/' });
export const other = facebookLogin({ appId: '1', appSecret: 's', redirectUri: 'https://example.com/' });
export const link = () => login.authorizationUrl({ scope: ['instagram_business_basic'] });
export const exchange = (code: string) => login.exchangeCode(code).either();
export const inspect = (token: string) => other.inspect(token);
export const stores = { file: fileStore('tokens'), memory: memoryStore() };
export const manager = new TokenManager({ login, store: memoryStore() });
export const token = () => manager.token();
