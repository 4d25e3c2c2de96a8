import type { StoredObject } from '../../world/store.js';

/** How anybody appears in `from`. */
export const asFrom = ({ id, fields }: StoredObject) => ({ id, name: fields['name'] });
