/** What hosted accounts are called: `copper.kiln.17` is the seventeenth. */
const first = 'amber|cedar|clover|copper|drift|ember|flint|harbour|hazel|juniper|linen|maple|marlow|north'.split('|');
const second = 'anvil|barn|bakery|dairy|forge|garden|kiln|loom|mill|orchard|press|roastery|studio'.split('|');

/** The username of an account, by its number from 1. */
export const usernameOf = (number: number): string => `${wordsOf(number).join('.')}.${number}`;

/** `Copper Kiln 17`. */
export const nameOf = (number: number): string =>
  `${wordsOf(number)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')} ${number}`;

/** The number in a username; 0 where it is of another kind. */
export function numberIn(username: string): number {
  const number = Number(/\.(\d{1,9})$/.exec(username)?.[1] ?? 0);
  return usernameOf(number) === username.toLowerCase() ? number : 0;
}

const wordsOf = (number: number): readonly string[] => [
  first[number % first.length] ?? '',
  second[number % second.length] ?? '',
];
