/** What seeded texts are made of. Every account and business here is invented. */
export const own = { main: 'tidal.bakery', second: 'tidal.bakery.school' } as const;

/** Other professional accounts, and how many media each has of its own accord. */
export const others: readonly (readonly [username: string, name: string, biography: string, media: number])[] = [
  ['bluebottle', 'Bluebottle Flowers', 'Cornflowers, mostly 💐', 84],
  ['harbour.ceramics', 'Harbour Ceramics', 'Cups and bowls from the old boat shed', 34],
  ['north.loop.cycles', 'North Loop Cycles', 'Repairs, rentals, rides 🚲', 28],
  ['fern.and.fog', 'Fern & Fog', 'Plants for dark rooms', 24],
  ['saltmarsh.press', 'Saltmarsh Press', 'Letterpress on the estuary', 22],
  ['copper.kettle.tea', 'Copper Kettle Tea', 'Leaf tea since the last tide 🍃', 20],
  ['orchard.row.cider', 'Orchard Row Cider', 'Old trees, new cider', 18],
  ['little.fjord.foods', 'Little Fjord Foods', 'Smoked, salted, sent to you', 16],
  ['paper.lantern.film', 'Paper Lantern Film', 'Short films, long evenings 🎞', 16],
  ['seven.gulls.market', 'Seven Gulls Market', 'Every Saturday on the quay', 14],
];

/** People who comment and write messages. */
export const fans = list(
  'crumb.counter|the.early.loaf|quay.walker|rye.and.shine|butter.side.up|windowseat.table|' +
    'northerly.breeze|lighthouse.lunch|second.breakfast.club|flour.on.my.sleeve|oat.milk.please|' +
    'harbour.dog.diary|rainy.day.menu|two.spoons|kettle.watcher|foggy.bicycle|jam.jar.archive|' +
    'slow.sunday.list|market.basket.log|tide.table.notes|pickle.shelf|corner.booth|salt.and.seeds|' +
    'yesterdays.bread',
);

/** In this order their ids never change. */
export const hashtags = list(
  'coffee|sourdough|bakery|croissant|harbourlife|ceramics|slowmornings|ryebread|cinnamonbuns|' +
    'market|letterpress|cycling|houseplants|tea|cider|smallbusiness|handmade|weekendplans|' +
    'winterlight|recipes|breakfast|autumnmenu|tidalbakery|behindthescenes',
);

export const openings = list(
  'Fresh from the oven|Back on the counter|Sunday batch|New on the menu|A quiet morning|' +
    'Sold out again|Second try|First light on the quay|What we made this week|' +
    'Your favourite is back|Behind the counter|Test batch no. 7|Rain outside, warm inside|' +
    'Nothing left but crumbs|Ready for the weekend',
);

export const details = list(
  'with sea salt and brown butter|made with flour from two villages away|thirty hours in the cold|' +
    'and the whole street can smell it|for the early ferry|with the last plums of the year|' +
    'just enough for forty people|served until it is gone|in the new cups|' +
    'with a little too much cardamom',
);

export const emoji: readonly string[] = ['🥐', '🍞', '☕️', '🌊', '✨', '🙌', '💙', '👩‍🍳', '🇳🇴', '🎉'];

export const remarks = list(
  'This looks wonderful 😍|Save one for me!|Do you ship these?|What time do you open on Sunday?|' +
    'Yum|The best in town, every time|Is there a gluten free one?|🔥🔥🔥|Trop beau !|' +
    'Sieht fantastisch aus|Been there yesterday, can confirm|How long does it keep?|' +
    'Recipe, please 🙏|Love the light in this one|Are the cups for sale?|美味しそう|' +
    'I can smell it through the screen|Again, please|See you at the market|My weekend is sorted 🥐',
);

export const nuisances: readonly string[] = [
  'Promote it on my page 👉 link in bio',
  'Earn money from home, ask me how',
  'Check your DM dear',
];

export const replyTexts = list(
  'Thank you! 💙|We open at seven.|They are, ask at the counter.|Two days in a bread box.|' +
    'Not yet, sorry!|See you there|We will keep one for you|Tomorrow again',
);

function list(text: string): readonly string[] {
  return text.split('|');
}
