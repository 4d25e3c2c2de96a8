/** Drawings of 16 units, in lines. */
const paths = {
  explore: 'M4 3v8.5a1.5 1.5 0 0 0 1.5 1.5H8M4 6.5h4M10.5 4.5a2 2 0 1 0 .01 0M10.5 11a2 2 0 1 0 .01 0',
  account: 'M8 2.5a2.8 2.8 0 1 0 .01 0M2.8 13.5c.6-2.8 2.6-4.2 5.2-4.2s4.600 1.400 5.200 4.200',
  publishing: 'M8 10.500V2.500M5 5.200l3-2.900 3 2.900M3 10v2.500a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V10',
  activity: 'M2 8h3l2-5 3 10 2-5h2',
  access: 'M10.500 2.500a3 3 0 1 0 .01 0M8.300 7.700 3 13M4.500 11.500 6 13',
  clock: 'M8 2.200a5.800 5.800 0 1 0 .01 0M8 4.800V8l2.200 1.600',
  theme: 'M8 2.200a5.800 5.800 0 1 0 .01 0M8 2.200v11.600',
  search: 'M7 2.500a4.500 4.500 0 1 0 .01 0M10.300 10.300 14 14',
  copy: 'M6 6h7v7H6zM3 10V3h7',
  open: 'M6 3l5 5-5 5',
  back: 'M10 3 5 8l5 5',
  play: 'M5.5 3.500v9l7-4.500z',
  bolt: 'M9 2 4 9h4l-1 5 5-7H8z',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3 8.500l3.200 3L13 4.500',
  plus: 'M8 3v10M3 8h10',
  heart:
    'M8 13.500S2.500 10 2.500 6.300a2.900 2.900 0 0 1 5.500-1.300 2.900 2.900 0 0 1 5.500 1.300C13.500 10 8 13.500 8 13.500z',
  comment: 'M3 3h10v7.500H7L4.500 13v-2.500H3z',
  pause: 'M5.500 3.500v9M10.500 3.500v9',
} as const;

export type IconName = keyof typeof paths;

/** A picture that says nothing new: what it stands for is beside it, or in the label of its button. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);
