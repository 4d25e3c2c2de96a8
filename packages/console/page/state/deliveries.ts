import { signal } from '@preact/signals';
import type { DeliveriesDocument, DeliveryRecord } from '@edgewalk/emulator';
import { call } from './connection.js';
import { listen } from './stream.js';

/** The deliveries of webhooks, oldest first. */
export const deliveries = signal<readonly DeliveryRecord[]>([]);

let following: Promise<void> | undefined;

/** Reads them once, and follows them from then on. */
export const followDeliveries = (): Promise<void> => (following ??= begin());

async function begin(): Promise<void> {
  listen(({ name, data }) => {
    if (name === 'delivery') take(data as DeliveryRecord);
    if (name === 'reset') deliveries.value = [];
  });
  await readDeliveries();
}

/** Reads them without waiting for those that are on their way. */
async function readDeliveries(): Promise<void> {
  deliveries.value = (await call<DeliveriesDocument>('/_emulator/deliveries?wait=0')).data;
}

function take(record: DeliveryRecord): void {
  const isKnown = deliveries.value.some(({ id }) => id === record.id);
  deliveries.value = isKnown
    ? deliveries.value.map((each) => (each.id === record.id ? record : each))
    : [...deliveries.value, record];
}

/** Sends the same bytes once more. */
export async function redeliver(id: string): Promise<void> {
  take(await call<DeliveryRecord>(`/_emulator/deliveries/${encodeURIComponent(id)}/redeliver`, { method: 'POST' }));
}
