import type { Emulator } from '@edgewalk/emulator';
import { Facebook } from '@edgewalk/facebook';
import { Instagram } from '@edgewalk/instagram';

/** People comment on the emulator and write to the account. Ends when the bot has answered them. */
export async function demo({ visitors, deliveries, tokens, url: baseUrl }: Emulator): Promise<void> {
  const api = new Instagram({ accessToken: tokens.facebook, baseUrl });
  const account = await api.user.get({ fields: ['id', { media: { fields: ['id'], limit: 1 } }] });
  const page = new Facebook({ accessToken: tokens.page, baseUrl }).page('me');
  const feed = await page.posts.get({ fields: ['id'], limit: 1 });
  const media = account.media?.data[0]?.id ?? '';
  visitors.comment(media, 'Is it gluten free?', { as: 'rye.and.shine' });
  visitors.comment(media, 'Earn money from home, link in bio!');
  visitors.comment(media, 'Mine was stale.', { as: 'two.spoons' });
  visitors.comment(media, 'Lovely!');
  visitors.comment(feed.data[0]?.id ?? '', 'When do you open?');
  visitors.message(account.id, 'Do you ship?');
  await deliveries.settled();
}
