/** The day Meta removed the Groups API, and what is left. Calls are still sent, for those who run against a copy of it. */
export const groupRetired = {
  on: '2024-04-22',
  instead: 'a Page: fb.page(id).feed.get(), fb.page(id).feed.create({ message })',
} as const;
