import { mkdirSync } from 'node:fs';
import { openBrowser, openPage } from './browser.js';
import { startPages } from './start-pages.js';

/** Makes the pictures of the main pages anew: `npm run screenshots [-- FOLDER]`. */
interface Shot {
  readonly name: string;
  readonly path: string;
  readonly scheme?: 'dark';
  readonly width?: number;
  readonly height?: number;
  /** The tab behind the cards to open first. */
  readonly tab?: string;
}

const shots: readonly Shot[] = [
  { name: 'workbench-en', path: '/?patient=smm-high-risk&service=heme-patient-view&lang=en' },
  {
    name: 'workbench-ja',
    path: '/?patient=japanese-monocytosis&service=heme-patient-view&lang=ja',
  },
  {
    name: 'workbench-dark',
    path: '/?patient=smm-high-risk&service=heme-order-select&order=skeletal-survey&lang=en',
    scheme: 'dark',
  },
  {
    name: 'workbench-criteria',
    path: '/?patient=mgus-flc-missing&service=heme-patient-view&lang=en',
    tab: 'Criteria',
    height: 1800,
  },
  { name: 'workbench-phone', path: '/?patient=blasts-in-blood&lang=en', width: 360, height: 1600 },
];

const [folder = 'docs/screenshots'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const service = await startPages();
const browser = await openBrowser();
for (const { name, path, scheme = 'light', width = 1280, height = 900, tab } of shots) {
  const { page, complaints } = await openPage(browser, service.url, {
    colorScheme: scheme,
    viewport: { width, height },
  });
  await page.goto(path);
  await page.locator('.card').first().waitFor();
  await page.locator('.reason').first().waitFor();
  if (tab !== undefined) await page.getByRole('tab', { name: tab }).click();
  await page.screenshot({ path: `${folder}/${name}.png` });
  console.log(`${folder}/${name}.png`);
  for (const complaint of complaints) {
    console.error(complaint);
    process.exitCode = 1;
  }
  await page.context().close();
}
await browser.close();
await service.stop();
