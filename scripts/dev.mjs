// The service and the pages, both rebuilt when their sources change: `npm run dev`.
import { spawn, spawnSync } from 'node:child_process';

const node = process.execPath;
const { status } = spawnSync(node, ['scripts/build-pages.mjs'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
const children = [
  spawn(node, ['scripts/build-pages.mjs', '--watch'], { stdio: ['pipe', 'inherit', 'inherit'] }),
  spawn(node, ['node_modules/tsx/dist/cli.mjs', 'watch', 'src/main.ts'], { stdio: 'inherit' }),
];
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    for (const child of children) child.kill(signal);
  });
children[1].once('exit', (code) => {
  children[0].kill();
  process.exit(code ?? 0);
});
