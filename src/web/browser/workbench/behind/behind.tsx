import type { ComponentChildren } from 'preact';
import type { CardCatalogue } from '../../../card-catalogue.js';
import type { ExplanationJson } from '../../../explanation-json.js';
import { fill } from '../../shared/fill.js';
import { useWords } from '../../shared/locale.js';
import { Tabs } from '../../shared/tabs.js';
import type { Run } from '../run.js';
import { words as page } from '../words.js';
import { CriteriaPanel } from './criteria-panel.js';
import { FactsPanel } from './facts-panel.js';
import { JsonPanel } from './json-panel.js';
import { TimingPanel } from './timing-panel.js';
import { WhyPanel } from './why-panel.js';
import { words } from './words.js';

interface Props {
  readonly run: Run;
  readonly catalogue: CardCatalogue;
}

/** Everything that stands behind the cards of one call. */
export function Behind({ run, catalogue }: Props) {
  const p = useWords(page);
  const w = useWords(words);
  const { explained } = run;
  const explanation = explained?.body ?? null;
  const withIt = (draw: (explanation: ExplanationJson) => ComponentChildren) => (): ComponentChildren => {
    if (explained === null) return <p>{w.waiting}</p>;
    if (explanation === null) return <p>{fill(w.noExplanation, { problem: explained.problem ?? '' })}</p>;
    return draw(explanation);
  };
  const tabs = [
    {
      id: 'why',
      label: p.tabWhy,
      panel: withIt((known) => <WhyPanel explanation={known} catalogue={catalogue} />),
    },
    {
      id: 'criteria',
      label: p.tabCriteria,
      panel: withIt((known) => <CriteriaPanel explanation={known} catalogue={catalogue} />),
    },
    { id: 'facts', label: p.tabFacts, panel: withIt((known) => <FactsPanel explanation={known} />) },
    { id: 'json', label: p.tabJson, panel: () => <JsonPanel run={run} service={run.service} /> },
    {
      id: 'timing',
      label: p.tabTiming,
      panel: withIt((known) =>
        explained === null ? null : <TimingPanel hook={run.answer} explain={explained} explanation={known} />,
      ),
    },
  ];
  return (
    <section class="behind panel" aria-labelledby="behind-title">
      <h2 id="behind-title">{p.behind}</h2>
      <Tabs tabs={tabs} label={p.behind} />
    </section>
  );
}
