import { signal } from '@preact/signals';

const query = matchMedia('(max-width: 900px)');
const isSmall = signal(query.matches);
query.addEventListener('change', ({ matches }) => (isSmall.value = matches));

/** True on small screens, where details take the whole of it. */
export const isOnSmallScreen = (): boolean => isSmall.value;
