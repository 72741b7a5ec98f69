// Gives relative imports in declaration files the endings that Node's own resolution wants.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Rewrites `./x` to `./x.js` or `./x/index.js` in every .d.ts under the folder. */
export function completeTypeImports(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) completeTypeImports(path);
    else if (name.endsWith('.d.ts')) writeFileSync(path, complete(readFileSync(path, 'utf8'), dirname(path)));
  }
}

function complete(source, folder) {
  return source.replace(/(from |import\()(['"])(\.{1,2}\/[^'"]+)\2/g, (whole, keyword, quote, specifier) => {
    if (specifier.endsWith('.js')) return whole;
    const isFile = existsSync(join(folder, `${specifier}.d.ts`));
    return `${keyword}${quote}${specifier}${isFile ? '.js' : '/index.js'}${quote}`;
  });
}
