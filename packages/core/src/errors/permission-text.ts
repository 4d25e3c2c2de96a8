const names = [
  'instagram_(?:basic|content_publish|manage_[a-z_]+|branded_content_[a-z_]+|creator_marketplace_[a-z_]+)',
  'instagram_(?:shopping_tag_products?|graph_user_[a-z]+|business_(?:basic|content_publish|manage_[a-z_]+))',
  '(?:pages|threads)_[a-z_]+|ads_(?:management|read)|(?:business|catalog)_management|whatsapp_business_[a-z]+',
  'leads_retrieval|read_insights|read_page_mailboxes|page_events|(?:manage|publish)_pages|publish_(?:video|to_groups)',
].join('|');

const permissionNames = new RegExp(`\\b(?:${names})\\b|(?<=['"])[a-z_]+(?=['"] permission)`, 'g');

/** Meta's text says that a permission or a feature is missing. */
export const asksForPermission = new RegExp(
  '^(?!.*must be one of)(?:' +
    `(?=.*\\b(?:permissions?|granted|approved)\\b)(?=.*\\b(?:${names})\\b)` +
    '|.*\\brequires? (?:the |an? |at least )?[\'"\\w ]*\\b(?:permissions?|feature)\\b)',
  'is',
);

/** The permissions that a text names, each once. */
export const permissionsIn = (text: string): readonly string[] => [...new Set(text.match(permissionNames))];
