import { expect, test } from '@jest/globals';
import nock from 'nock';
import { answerOnce, api, userId } from '../support/wire.js';
import { offline } from '@edgewalk/testing/offline';

offline();

test('ids that come as numbers are strings', async () => {
  const product = {
    product_id: 3_231_775_643_511_089,
    merchant_id: 90_010_177_253_934,
    product_name: 'Gummy Bears',
    retailer_id: 'oh59p9vzei',
    review_status: 'approved',
    is_checkout_flow: true,
    product_variants: [{ product_id: 5_209_223_099_160_494 }, { product_id: '7', variant_name: 'red' }],
  };
  const { sent } = answerOnce({ data: [product] });
  const query = { catalog_id: '960179311066902', q: 'gummy' };
  const { data } = await api.user.catalogProductSearch.get({
    ...query,
    fields: ['product_id', 'merchant_id', 'product_variants', 'review_status'],
  });
  expect(sent[0]).toMatchObject({ path: `/${userId}/catalog_product_search`, params: query });
  expect(data[0]).toMatchObject({
    product_id: '3231775643511089',
    merchant_id: '90010177253934',
    product_variants: [{ product_id: '5209223099160494' }, { product_id: '7', variant_name: 'red' }],
  });
});

test('an id above 2^53 keeps its digits', async () => {
  nock('https://graph.facebook.com')
    .get(/available_catalogs/)
    .reply(200, '{"data":[{"catalog_id":96017931106690212345,"product_count":11}]}');
  const { data } = await api.user.availableCatalogs.get();
  expect(data).toEqual([{ catalog_id: '96017931106690212345', product_count: 11 }]);
});

test('the catalog is needed', () => {
  // @ts-expect-error -- no catalog_id
  expect(() => api.user.catalogProductSearch.get({ q: 'x' })).toThrow(
    'catalog_id: write an id as a string, not nothing',
  );
});
