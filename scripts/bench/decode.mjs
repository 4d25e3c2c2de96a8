// The cost of decoding a page of 100 media with 20 fields, relative to JSON.parse of its text. Prints the ratio.
import { Instagram } from '@edgewalk/instagram';
import { fields, media, pageSize, token, user } from './fixture.mjs';

const data = Array.from({ length: pageSize }, (_, index) => media(index));
const text = JSON.stringify({ data, paging: { cursors: { before: 'a', after: 'b' } } });

/** The decoder of a call, taken from its plan. */
function decoderOf(call) {
  const [key] = Object.getOwnPropertySymbols(Object.getPrototypeOf(Object.getPrototypeOf(call))).filter(
    ({ description }) => description === 'plan',
  );
  const { decode, request } = call[key]();
  return (body) => decode(body, request, []);
}

const api = new Instagram({ accessToken: token, userId: user });
const decode = decoderOf(api.user.media.get({ fields, limit: pageSize }));

function round(pages) {
  let parsing = 0;
  let decoding = 0;
  for (let count = 0; count < pages; count += 1) {
    const start = performance.now();
    const body = JSON.parse(text);
    const parsed = performance.now();
    if (decode(body)._tag !== 'Right') throw new Error('the page was refused');
    decoding += performance.now() - parsed;
    parsing += parsed - start;
  }
  return { parsing: (parsing * 1000) / pages, decoding: (decoding * 1000) / pages };
}

round(300);
const { parsing, decoding } = round(300);
console.log(JSON.stringify({ parsing, decoding, ratio: decoding / parsing }));
