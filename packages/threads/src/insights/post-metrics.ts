/**
 * The metrics of a post. Types, checks and tools derive from it.
 *
 * @see https://developers.facebook.com/docs/threads/insights
 */
export const postMetrics = {
  /** How often it was played or shown; in development, says Meta. */
  views: {},
  /** Its likes. */
  likes: {},
  /** Its replies, of every level; of a reply those to itself. */
  replies: {},
  /** How often it was reposted. */
  reposts: {},
  /** How often it was quoted. */
  quotes: {},
  /** How often it was shared. Since October 2024. */
  shares: {},
} as const;
