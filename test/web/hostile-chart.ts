import type { Page } from 'playwright-core';
import { demoPatients } from '../../src/demo/patients/index.js';

/** What a chart from outside may hold: markup and markdown that would run, load or lead away. */
export const hostile =
  '<img src=x onerror="window.hit=1"><script>window.hit=1</script> [go](javascript:window.hit=1) ![i](https://evil.example/i.png) **bold**';

/** Where records hold words for people; codes and numbers stay, so that the rules still speak. */
const said = new Set(['text', 'display', 'family', 'given', 'conclusion', 'title', 'unit']);

const isObservation = (value: unknown): value is object =>
  (value as { readonly resourceType?: string } | null)?.resourceType === 'Observation';

/** Every demo chart with hostile words wherever a record holds words: names, units, notes, methods, a karyotype. */
export function hostileChart(): readonly unknown[] {
  const resources = demoPatients(new Date().toISOString()).flatMap((patient) => patient.resources);
  return JSON.parse(
    JSON.stringify(resources, (key, value: unknown) => {
      if (said.has(key) && typeof value === 'string') return `${value} ${hostile}`;
      if (key === 'valueString' && typeof value === 'string' && value.includes('['))
        return `${value} ${hostile}`;
      return isObservation(value)
        ? { ...value, note: [{ text: hostile }], method: { text: `method ${hostile}` } }
        : value;
    }),
  ) as readonly unknown[];
}

/** What of the hostile words ran or became an element: nothing is `[undefined, 0]`. */
export function ranOrLoaded(page: Page): Promise<unknown> {
  return page.evaluate(
    '[window.hit, document.querySelectorAll("#app img, #app script, #app iframe, #app [onerror], #app a[href^=javascript]").length]',
  );
}

/** Opens every fold; what is in a fold is made when it is opened, hence the rounds. */
export async function unfoldAll(page: Page): Promise<void> {
  for (let closed = 1, round = 0; closed > 0 && round < 12; round += 1)
    closed = await page.evaluate<number>(
      `new Promise((resolve) => {
        const closed = document.querySelectorAll("details:not([open])");
        closed.forEach((one) => { one.open = true; });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(closed.length)));
      })`,
    );
}
