/** Who is on Threads besides the profile itself: the accounts of Instagram by these names. */
export const neighbours = ['bluebottle', 'harbour.ceramics', 'fern.and.fog', 'copper.kettle.tea', 'seven.gulls.market'];

export const thoughts: readonly string[] = [
  'The first tray is out. The second is mine.',
  'Rain all morning, so the soup is thick and the rye is dark.',
  'What would you put on a bun that has everything?',
  'We close at four today. The ferry does not wait either.',
  'Thirty hours of cold, four minutes of steam.',
  'Somebody asked for a sourdough without the sour. We are thinking about it.',
  'New cups on the counter, old coffee in them.',
  'Market on Saturday. Bring a bag that closes.',
];

export const answers: readonly string[] = [
  'Save one for me!',
  'Do you ship these?',
  'Been there yesterday, can confirm.',
  'What time do you open on Sunday?',
  'Is there one without nuts?',
  'I can smell it from here.',
];

/** Places to tag. */
export const places: readonly (readonly [name: string, address: string, latitude: number, longitude: number])[] = [
  ['Tidal Bakery', 'Strandgaten 12', 60.3951, 5.3241],
  ['Tidal Bakery School', 'Skuteviken 3', 60.4012, 5.3188],
  ['The Quay Market', 'Torget 1', 60.3946, 5.3258],
  ['Lighthouse Lunch', 'Fyrveien 40', 60.4127, 5.2961],
];
