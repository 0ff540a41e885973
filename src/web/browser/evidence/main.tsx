import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { EvidenceSite } from '../../evidence-site.js';
import { getJson } from '../shared/ask.js';
import { firstLocale, LocaleContext, useWords } from '../shared/locale.js';
import { Page } from './page.js';
import { localeOfLogin, type Surroundings } from './smart.js';
import { words } from './words.js';
import '../shared/page.css';
import 'uplot/dist/uPlot.min.css';
import './evidence.css';

const asked = new URLSearchParams(location.search);
const { origin, pathname: path } = location;
// Codes, states and launch tokens do not stay in the address, the history or a bookmark.
if (location.search !== '') history.replaceState(null, '', path);

function App() {
  const w = useWords(words);
  const [locale, setLocale] = useState(
    () =>
      localeOfLogin(asked, () => sessionStorage) ?? firstLocale(`?${asked.toString()}`, navigator.languages),
  );
  const [site, setSite] = useState<EvidenceSite | null | undefined>(undefined);
  useEffect(() => {
    void getJson<EvidenceSite>('/evidence/site.json').then(({ body }) => setSite(body));
  }, []);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  if (site === undefined) return null;
  if (site === null) return <p role="alert">{w['no-site']}</p>;
  const around: Surroundings = {
    storage: {
      // Touched only when a login needs it: in a frame of another origin a browser may refuse it.
      getItem: (key) => sessionStorage.getItem(key),
      setItem: (key, value) => sessionStorage.setItem(key, value),
      removeItem: (key) => sessionStorage.removeItem(key),
    },
    go: (url) => location.assign(url),
    redirectUri: `${origin}/evidence/`,
    allowLoopback: site.demo,
  };
  return (
    <LocaleContext.Provider value={locale}>
      <Page {...{ site, asked, path, origin, around }} clock={Date.now} onLocale={setLocale} />
    </LocaleContext.Provider>
  );
}

const root = document.getElementById('app');
if (root !== null) render(<App />, root);
