import type { StoredObject } from '../world/store.js';
import type { SeedContext } from './context.js';

/** Seeds two catalogs with products, and tags some of the products on the account's photos. */
export function seedShop(context: SeedContext, account: StoredObject): void {
  seedCatalog(context, account, ['Counter goods', 'Tidal Bakery Shop', 32]);
  seedCatalog(context, account, ['School kits', 'Tidal Bakery School Shop', 6]);
  const products = context.store.all('Product');
  const photos = context.store.list(account, 'media').filter(({ fields }) => fields['media_type'] === 'IMAGE');
  for (const photo of photos.slice(0, 8)) {
    const product = context.random.pick(products);
    photo.fields['product_tag_list'] = [{ product_id: product.fields['product_id'], x: 0.5, y: 0.8 }];
  }
}

type CatalogPlan = readonly [name: string, shop: string, products: number];

function seedCatalog(context: SeedContext, account: StoredObject, [name, shop, count]: CatalogPlan): void {
  const { store, random } = context;
  const catalog = store.insert('Catalog', {
    catalog_name: name,
    shop_name: shop,
    product_count: count,
  });
  catalog.fields['catalog_id'] = catalog.id;
  store.link(account, 'available_catalogs', catalog, 'last');
  const merchant = 900_000_000_000_000 + random.integer(1, 90_000_000_000_000);
  for (let index = 0; index < count; index += 1) {
    const [first, second, variant] = [goods[index % goods.length], sizes[index % sizes.length], index % 3];
    const product = seedProduct(context, `${second} ${first}`, merchant, variant);
    store.link(catalog, 'products', product, 'last');
  }
}

function seedProduct({ store, random }: SeedContext, name: string, merchant: number, variants: number): StoredObject {
  const product_id = productId(random.integer(1, 9_999_999_999));
  const status = reviews[random.integer(0, 19)] ?? 'approved';
  return store.insert('Product', {
    product_id,
    merchant_id: merchant,
    product_name: name,
    image_url: `https://cdn.instagram.example/p/${product_id}.png`,
    retailer_id: `sku-${random.integer(1000, 9999)}`,
    review_status: status,
    is_checkout_flow: true,
    ...(variants > 0 && { product_variants: variantsOf(product_id, variants) }),
    price: `$${random.integer(3, 40)}.50`,
    eligible_for_appeal: status === 'rejected',
    product_appeal_status: '',
    ...(status === 'rejected' && { rejection_reasons: ['The image shows a text overlay'] }),
  });
}

const variantsOf = (id: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    product_id: id + 2 * (at + 1),
    variant_name: `size ${at + 1}`,
  }));

/** Product ids come as JSON integers, so they stay below 2^53. */
const productId = (draw: number): number => 3_000_000_000_000_001 + draw * 100;

const goods = ['rye loaf', 'croissant box', 'tea towel', 'starter jar', 'linen apron', 'proofing basket', 'cup'];
const sizes = ['Small', 'Large', 'Weekend', 'Harbour'];
/** Of twenty products, one each is rejected, pending and outdated. */
const reviews = ['rejected', 'pending', 'outdated'];
