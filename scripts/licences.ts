import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** Writes `LICENSES.txt` beside a bundle: the licences of what is bundled ask for their text to go with it. */
export const licences: Plugin = {
  name: 'licences',
  setup(build) {
    build.onEnd(({ metafile }) => {
      const folders = new Set(
        Object.keys(metafile?.inputs ?? {}).flatMap((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path) ?? []),
      );
      const texts = [...folders].sort().flatMap((folder) => {
        const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
          'name' | 'version' | 'license',
          string
        >;
        const file = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry));
        return [`${name} ${version} (${license})`, ...(file ? [readFileSync(join(folder, file), 'utf8').trim()] : [])];
      });
      const outdir = build.initialOptions.outdir as string;
      // The files of the bundle are written after this.
      mkdirSync(outdir, { recursive: true });
      writeFileSync(join(outdir, 'LICENSES.txt'), `${texts.join('\n\n')}\n`);
    });
  },
};
