const source = (program) => `
import { program } from '${program}';

void program().then((said: string) => console.log(said));
`;

export const tool = {
  packages: ['tsx@4.23.15'],
  cases: Object.entries({ mts: './program.mjs', ts: './program' }).map(([extension, program]) => ({
    name: `tsx, .${extension}`,
    quick: true,
    files: { [`tsx.${extension}`]: source(program) },
    steps: [['tsx', `tsx.${extension}`]],
    over: 'undici',
  })),
};
