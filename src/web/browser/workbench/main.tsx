import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CdsService } from '../../../cds/types.js';
import type { CardCatalogue } from '../../card-catalogue.js';
import { getJson } from '../shared/ask.js';
import { firstLocale, LocaleContext } from '../shared/locale.js';
import { Workbench, type Surroundings } from './workbench.js';
import '../shared/page.css';
import './workbench.css';

interface Loaded {
  readonly services: readonly CdsService[];
  readonly catalogue: CardCatalogue;
}

async function load(): Promise<Loaded> {
  const [found, catalogue] = await Promise.all([
    getJson<{ readonly services: readonly CdsService[] }>('/cds-services'),
    getJson<CardCatalogue>('/workbench/cards.json'),
  ]);
  return {
    services: found.body?.services ?? [],
    catalogue: catalogue.body ?? { ruleSets: [], cards: [] },
  };
}

/** A uuid also where the page is not a secure context (a demo on another machine, over http). */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const surroundings: Surroundings = { now: () => new Date().toISOString(), newId };

function Page() {
  const [locale, setLocale] = useState(() => firstLocale(location.search, navigator.languages));
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    void load().then(setLoaded);
  }, []);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <LocaleContext.Provider value={locale}>
      {loaded !== null && <Workbench {...loaded} {...surroundings} onLocale={setLocale} />}
    </LocaleContext.Provider>
  );
}

const root = document.getElementById('app');
if (root !== null) render(<Page />, root);
