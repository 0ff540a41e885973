// The pages: every src/web/browser/<page>/main.tsx becomes <page>.html with hashed assets, each also gzipped.
// `node scripts/build-pages.mjs [--out DIR] [--watch]`; DIR is dist/web unless said otherwise.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'src/web/browser');
const { values } = parseArgs({ options: { out: { type: 'string' }, watch: { type: 'boolean' } } });
const out = values.out ?? join(root, 'dist/web');

const pages = readdirSync(source).filter((name) => existsSync(join(source, name, 'main.tsx')));

/** An output's path below `out`, with forward slashes. */
const assetOf = (path) => `assets/${basename(path)}`;

function html(page, { script, style }) {
  const template = readFileSync(join(source, page, 'page.html'), 'utf8');
  const head = [
    ...(style === undefined ? [] : [`<link rel="stylesheet" href="/${assetOf(style)}" />`]),
    `<script type="module" src="/${assetOf(script)}"></script>`,
  ].join('\n    ');
  return template.replace('<!-- assets -->', head);
}

/** Writes what a build made; runs after every build, also while watching. */
function write({ outputFiles, metafile }) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, 'assets'), { recursive: true });
  const put = (path, contents) => {
    writeFileSync(join(out, path), contents);
    writeFileSync(join(out, `${path}.gz`), gzipSync(contents, { level: 9 }));
  };
  for (const { path, contents } of outputFiles) put(assetOf(path), contents);
  for (const page of pages) {
    const entry = `src/web/browser/${page}/main.tsx`;
    const [script, made] = Object.entries(metafile.outputs).find(([, o]) => o.entryPoint === entry);
    put(`${page}.html`, html(page, { script, style: made.cssBundle }));
  }
}

const options = {
  absWorkingDir: root,
  entryPoints: pages.map((page) => ({ in: `src/web/browser/${page}/main.tsx`, out: page })),
  tsconfig: 'src/web/browser/tsconfig.json',
  outdir: join(out, 'assets'),
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  charset: 'utf8',
  legalComments: 'linked',
  metafile: true,
  write: false,
  logLevel: 'warning',
  plugins: [
    {
      name: 'write-pages',
      setup: ({ onEnd }) => onEnd((result) => (result.errors.length === 0 ? write(result) : undefined)),
    },
  ],
};

if (values.watch === true) {
  const context = await esbuild.context(options);
  await context.watch();
} else {
  await esbuild.build(options);
}
