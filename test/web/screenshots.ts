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
  /** A field of the evidence page to fill in, by its name, and what to suppose. */
  readonly suppose?: readonly [field: string, value: string];
  /** What is brought to the top of the picture. */
  readonly top?: string;
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
  { name: 'evidence-en', path: '/evidence/?patient=smm-high-risk&lang=en', top: '.banner', height: 1400 },
  { name: 'evidence-ja', path: '/evidence/?patient=mds-complete&lang=ja', top: '.banner', height: 1400 },
  {
    name: 'evidence-what-if',
    path: '/evidence/?patient=smm-low-risk&lang=en',
    suppose: ['Plasma cells in marrow', '64'],
    top: '.what-if',
    height: 1100,
  },
  { name: 'knowledge-en', path: '/knowledge/en/plasma-cell#table-state-7-suspected-mm' },
  { name: 'knowledge-cards-ja', path: '/knowledge/ja/cards#card-smm-high' },
  { name: 'workbench-phone', path: '/?patient=blasts-in-blood&lang=en', width: 360, height: 1600 },
];

/** By the beginning of a path: what is drawn last on such a page. */
const lastDrawn = [
  ['/evidence', '.plot canvas'],
  ['/knowledge', ':target'],
  ['/', '.reason'],
] as const;

const [folder = 'docs/screenshots'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const service = await startPages();
const browser = await openBrowser();
for (const { name, path, scheme = 'light', width = 1280, height = 900, tab, suppose, top } of shots) {
  const { page, complaints } = await openPage(browser, service.url, {
    colorScheme: scheme,
    viewport: { width, height },
  });
  await page.goto(path);
  const [, drawn = ''] = lastDrawn.find(([start]) => path.startsWith(start)) ?? [];
  await page.locator(drawn).first().waitFor();
  if (tab !== undefined) await page.getByRole('tab', { name: tab }).click();
  if (suppose !== undefined) {
    const [field, value] = suppose;
    await page.getByRole('textbox', { name: field }).fill(value);
  }
  if (top !== undefined)
    await page
      .locator(top)
      .first()
      .evaluate((one) => one.scrollIntoView());
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
