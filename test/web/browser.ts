import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const paths = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The browser of this machine, or undefined where there is none: its tests are then skipped with a line. */
export const browserPath: string | undefined = paths.find((path) => path !== '' && existsSync(path));

if (browserPath === undefined)
  console.warn('Browser tests skipped: no Chromium here. Debian: apt-get install chromium fonts-noto-cjk');

export function openBrowser(): Promise<Browser> {
  if (browserPath === undefined) throw new Error('There is no browser here');
  return chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
}

/** Milliseconds: the machine may be busy, but what does not come by then does not come. */
const patience = 15_000;

/** What a page complained of: refusals of its Content-Security-Policy, errors, and requests to other origins. */
export interface Complaints {
  readonly page: Page;
  readonly complaints: string[];
}

/** A page in a fresh profile whose every complaint is kept. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Complaints> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:')) complaints.push(`request to ${url}`);
  });
  return { page, complaints };
}
