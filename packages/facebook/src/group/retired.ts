/** The day Meta removed the Groups API, and the alternative. Calls are still sent, for use with an emulator. */
export const groupRetired = {
  on: '2024-04-22',
  instead: 'a Page: fb.page(id).feed.get(), fb.page(id).feed.create({ message })',
} as const;
