/** What people can feel about something. */
export const reactionTypes = [
  'LIKE',
  'LOVE',
  'WOW',
  'HAHA',
  'SAD',
  'ANGRY',
  'CARE',
  'THANKFUL',
  'PRIDE',
  'FIRE',
  'HUNDRED',
  'NONE',
] as const;
