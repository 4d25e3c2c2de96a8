const tracking = "only Facebook's own apps send it, to count what people do in them";
const composer = "only the dialog of Facebook's own apps in which people write a post sends it";
const openGraph = 'belongs to Open Graph stories, which Meta removed';
const url = 'the URL says it already';
const boosting = 'for boosting ads only';
const otherName = 'another name of message';
const replying = 'a reply is written on the comment itself: fb.comment(id).comments.create({ message })';
const visibility = 'comments have the privacy of what they are on; Meta documents no way to choose it';

/** What is left out of comments and likes, of every object that has them. */
const ofFeedback = (spec) => ({
  [`${spec} POST comments ?comment_privacy_value`]: visibility,
  [`${spec} POST comments ?feedback_source`]: tracking,
  [`${spec} POST comments ?nectar_module`]: tracking,
  [`${spec} POST comments ?parent_comment_id`]: replying,
  [`${spec} POST comments ?tracking`]: tracking,
  [`${spec} POST likes ?feedback_source`]: tracking,
  [`${spec} POST likes ?nectar_module`]: tracking,
  [`${spec} POST likes ?tracking`]: tracking,
});

/** What is left out besides, of what is not a post. */
const ofObjects = (spec) => ({
  ...ofFeedback(spec),
  [`${spec} POST comments ?facepile_mentioned_ids`]: composer,
  [`${spec} POST comments ?is_offline`]: composer,
  [`${spec} POST comments ?object_id`]: url,
  [`${spec} POST comments ?text`]: otherName,
});

const ofPosts = (spec) => ({
  ...ofFeedback(spec),
  [`${spec} POST comments ?comment`]: otherName,
  [`${spec} POST comments ?post_id`]: url,
  [`${spec} DELETE likes ?nectar_module`]: tracking,
  [`${spec} DELETE likes ?tracking`]: tracking,
  [`${spec} GET #get ?primary_fb_page_id`]: boosting,
  [`${spec} GET #get ?primary_ig_user_id`]: boosting,
  [`${spec} GET dynamic_posts`]: 'advertising: the variants of a dynamic ad',
  [`${spec} POST #update ?composer_session_id`]: composer,
  [`${spec} POST #update ?direct_share_status`]: 'advertising: whether the sponsor may boost the post',
  [`${spec} POST #update ?explicitly_added_mentionee_ids`]: composer,
  [`${spec} POST #update ?is_explicit_location`]: composer,
  [`${spec} POST #update ?og_*`]: openGraph,
  [`${spec} POST #update ?product_item`]: 'commerce: changes the product of a shop',
  [`${spec} POST #update ?should_sync_product_edit`]: 'commerce: changes the product of a shop',
  [`${spec} POST #update ?source_type`]: composer,
  [`${spec} POST #update ?tracking`]: tracking,
});

/** Why something of posts, and of comments and likes anywhere, is not declared. */
export const reasons = {
  ...ofPosts('PagePost'),
  ...ofPosts('Post'),
  ...ofObjects('Comment'),
  'Comment DELETE likes ?feedback_source': tracking,
  'Comment DELETE likes ?nectar_module': tracking,
  'Comment DELETE likes ?tracking': tracking,
  ...ofObjects('Photo'),
  ...ofObjects('Album'),
  ...ofObjects('AdVideo'),
  'Profile GET picture ?redirect': 'always false: with true Meta answers with the image itself',
};
