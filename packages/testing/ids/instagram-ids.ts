import type { ListPage } from '@edgewalk/core';
import type { Instagram } from '@edgewalk/instagram';

/** Ids of the emulator's world, by what they are of. */
export type Ids = Awaited<ReturnType<typeof findIds>>;

/** The first item of a list that the emulator's world does not leave empty. */
export function first<Item>({ data }: ListPage<Item>): Item {
  const item = data.at(0);
  if (item === undefined) throw new Error('the list is empty');
  return item;
}

/** Finds the ids through the tree itself, so that no list of them can grow stale. */
export async function findIds(facebook: Instagram, instagram: Instagram) {
  const { user_id: userId = '' } = await instagram.user.get({ fields: ['user_id'] });
  const conversation = first(await instagram.user.conversations.get({ fields: ['id', 'participants'] }));
  const message = first(await instagram.conversation(conversation.id).messages.get({ fields: ['id'] }));
  const hashtag = first(await facebook.hashtagSearch.get({ q: 'coffee' }));
  const audio = first(await facebook.igAudio.get({ audio_type: 'music', fields: ['audio_id'] }));
  const event = first(await facebook.user.upcomingEvents.get({ fields: ['id'] }));
  return {
    Me: 'me',
    User: userId,
    Hashtag: hashtag.id,
    Audio: audio.audio_id!,
    UpcomingEvent: event.id,
    Conversation: conversation.id,
    Message: message.id,
    UserProfile: conversation.participants!.data.find(({ id }) => id !== userId)!.id,
    person: conversation.participants!.data.find(({ id }) => id !== userId)!.id,
    ...(await findMedia(facebook)),
    ...(await findElsewhere(facebook)),
  };
}

async function findMedia({ user }: Instagram) {
  const fields = ['id', 'media_type', 'media_product_type', { comments: ['id', { replies: ['id'] }] }] as const;
  const all = await user.media.get({ fields, limit: 100 }).all({ max: 300 });
  const commented = all.filter(({ comments }) => (comments?.data ?? []).some(({ replies }) => replies));
  const photo = commented.find((media) => media.media_type === 'IMAGE')!;
  return {
    Media: photo.id,
    Comment: photo.comments!.data.find(({ replies }) => replies)!.id,
    album: all.find((media) => media.media_type === 'CAROUSEL_ALBUM')!.id,
    reel: all.find((media) => media.media_product_type === 'REELS')!.id,
    latest: all.at(0)!.id,
  };
}

async function findElsewhere({ user }: Instagram) {
  const tagged = await user.tags.get({ fields: ['id', 'caption'], limit: 100 });
  const catalog = first(await user.availableCatalogs.get());
  const catalog_id = catalog.catalog_id!;
  const products = await user.catalogProductSearch.get({ catalog_id, limit: 100 });
  const product = products.data.find((one) => one.review_status === 'approved');
  const rejected = products.data.find((one) => one.review_status === 'rejected');
  const other = await user.businessDiscovery.get({ username: 'bluebottle', fields: ['id'] });
  const invite = first(await user.collaborationInvites.get());
  const joined = first(await user.collaborativeMedia.get({ fields: ['id'] }));
  return {
    catalog: catalog_id,
    product: product!.product_id!,
    merchant: product!.merchant_id!,
    rejected: rejected!.product_id!,
    other: other.id,
    business: '10150000000000003',
    // A program learns it from a webhook; no list has it.
    mentioning: '17870000932057563',
    invite: invite.media_id!,
    joined: joined.id,
    mention: tagged.data.find(({ caption }) => caption?.includes('tidal.bakery'))!.id,
  };
}
