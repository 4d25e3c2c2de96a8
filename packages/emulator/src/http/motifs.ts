// What the pictures show: a few simple scenes, each a list of shapes from back to front, 120 units wide and high.

/** A shape of one colour of the palette. `span` is from where to where it reaches in a row; undefined where it does not. */
export interface Shape {
  readonly colour: number;
  readonly span: (y: number) => readonly [from: number, to: number] | undefined;
}

const ellipse = (colour: number, x: number, y: number, wide: number, high = wide): Shape => ({
  colour,
  span: (row) => {
    const part = (row - y) / high;
    if (Math.abs(part) >= 1) return undefined;
    const half = wide * Math.sqrt(1 - part * part);
    return [x - half, x + half];
  },
});

const box = (colour: number, x: number, y: number, width: number, height: number): Shape => ({
  colour,
  span: (row) => (row >= y && row < y + height ? [x, x + width] : undefined),
});

/** A triangle on its base, with its tip above `tip`. */
const triangle = (
  colour: number,
  [left, right]: readonly [number, number],
  base: number,
  [tip, top]: readonly [number, number],
): Shape => ({
  colour,
  span: (row) => {
    const part = (base - row) / (base - top);
    return part < 0 || part > 1 ? undefined : [left + (tip - left) * part, right + (tip - right) * part];
  },
});

// The colours of a palette: 0 the ground, 1 lighter, 2 what the picture is of, 3 its darker part, 4 its light.
const harbour = [
  ellipse(2, 82, 34, 13),
  box(1, -200, 72, 520, 200),
  triangle(3, [38, 58], 66, [58, 24]),
  triangle(4, [61, 80], 66, [61, 32]),
  ...[0, 1, 2, 3, 4].map((step) => box(3, 34 + step, 68 + step * 2, 52 - step * 2, 2)),
  ...[0, 1, 2].flatMap((wave) => [0, 1, 2, 3].map((at) => ellipse(0, 10 + at * 32 + wave * 9, 88 + wave * 10, 9, 1.5))),
];

const oven = [
  ellipse(1, 60, 52, 36),
  box(1, 24, 52, 72, 44),
  ellipse(2, 60, 58, 24),
  box(2, 36, 58, 48, 38),
  ellipse(4, 60, 88, 18, 12),
  box(2, 36, 89, 48, 7),
  ...[0, 1, 2].map((cut) => ellipse(3, 52 + cut * 8, 84, 1.6, 5)),
  box(4, 16, 96, 88, 5),
];

const wheat = [
  ellipse(1, 88, 30, 15),
  ...[34, 60, 86].flatMap((x, ear) => [
    box(3, x - 1.2, 48, 2.4, 62),
    ...[0, 1, 2, 3].flatMap((grain) => [
      ellipse(2, x - 6, 40 + grain * 11 + ear * 3, 5, 7),
      ellipse(3, x + 6, 40 + grain * 11 + ear * 3, 5, 7),
    ]),
    ellipse(2, x, 30 + ear * 3, 4.5, 7),
  ]),
];

const cup = [
  ellipse(1, 60, 62, 46),
  ellipse(4, 60, 62, 36),
  ellipse(2, 94, 62, 12, 9),
  ellipse(4, 92, 62, 7, 5),
  ellipse(2, 60, 62, 30),
  ellipse(3, 60, 62, 25),
  ellipse(4, 53, 57, 8),
  ellipse(4, 67, 57, 8),
  ...Array.from({ length: 17 }, (_, row) => box(4, 45.5 + row * 0.85, 60 + row, 29 - row * 1.7, 1)),
];

const stones = [
  ellipse(1, 60, 98, 46, 7),
  ...[24, 22, 19, 15].flatMap((wide, at) => [
    ellipse(at % 2 === 0 ? 3 : 2, 60 + (at % 2) * 3, 88 - at * 16, wide, 8),
    ellipse(4, 52 + at * 2, 85 - at * 16, 2),
  ]),
];

const berries = [
  ellipse(1, 60, 66, 50, 38),
  ...(
    [
      [44, 58, 17],
      [74, 54, 18],
      [58, 80, 17],
      [84, 78, 13],
    ] as const
  ).flatMap(([x, y, wide], at) => [
    ellipse(at % 2 === 0 ? 2 : 3, x, y, wide),
    ellipse(4, x - wide / 3, y - wide / 3, wide / 6),
  ]),
  ellipse(3, 92, 28, 13, 5),
];

const croissant = [
  ellipse(1, 60, 62, 50),
  ellipse(2, 60, 62, 38, 30),
  ...[0, 1, 2, 3].map((fold) => ellipse(3, 39 + fold * 14, 46 + Math.abs(fold - 1.5) * 4, 1.6, 11)),
  ellipse(1, 60, 84, 22, 24),
  box(1, 24, 80, 72, 14),
];

const window = [
  box(3, 26, 16, 68, 76),
  ...[30, 62].flatMap((x) => [20, 56].map((y) => box(2, x, y, 28, 32))),
  ellipse(4, 78, 34, 9),
  ellipse(4, 46, 88, 19, 14),
  ellipse(1, 42, 82, 2, 5),
  ellipse(1, 50, 82, 2, 5),
  box(3, 16, 90, 88, 8),
  box(0, 16, 98, 88, 6),
];

export const motifs: readonly (readonly Shape[])[] = [harbour, oven, wheat, cup, stones, berries, croissant, window];

/** Red, green and blue of the five colours. */
export const palettes: readonly (readonly number[])[] = [
  [0xc6d6d2, 0xeaf1ee, 0x35766e, 0x153f3b, 0xffffff],
  [0x7f301d, 0xa8492c, 0xd36e40, 0x5c2013, 0xfceacf],
  [0xdde3c8, 0xf2f4e6, 0x7f9440, 0x465420, 0xfbfbf2],
  [0xe9dac4, 0xf7f0e4, 0xbb763c, 0x7a4521, 0xfffaf0],
  [0x3a2d48, 0x6c5782, 0xc98fb4, 0xa66a94, 0xf2d3e3],
  [0x22364e, 0x3f5d78, 0x6f93b3, 0x16263a, 0xf4f1e4],
  [0xf8e6b4, 0xfdf6de, 0x3f5d78, 0x22364e, 0xe5b75a],
  [0xe2ded7, 0xf3f1ed, 0xa0988b, 0x55504a, 0xffffff],
];
