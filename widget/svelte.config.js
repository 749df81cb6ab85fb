import { basename } from 'node:path';

export default {
  compilerOptions: {
    runes: true,
    // Short, since every scoped rule and element carries it.
    cssHash: ({ hash, filename }) => `s${hash(basename(filename)).slice(0, 4)}`,
  },
};
