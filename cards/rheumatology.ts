import type { CardTemplate } from '../src/catalogue/index.js';
import { cytokinePatternCard } from './cytokine-pattern.js';
import { evaluateMdsCmmlCard } from './evaluate-mds-cmml.js';
import { infectionMarkersCard } from './infection-markers.js';
import { lupusKeepInMindCard } from './lupus-keep-in-mind.js';
import { mrssResponseCard } from './mrss-response.js';
import { orderImmunosuppressantLupusCard } from './order-immunosuppressant-lupus.js';
import { liveVaccineCard } from './order-live-vaccine.js';
import { exempt } from './exempt.js';
import { tocilizumabBaselineIl6Card } from './tocilizumab-baseline-il6.js';
import { tocilizumabMonitoringCard } from './tocilizumab-monitoring.js';
import { tocilizumabStartCard } from './tocilizumab-start.js';
import { vexasUba1Card } from './vexas-uba1.js';

/** Lupus-like disease, VEXAS, and systemic sclerosis with tocilizumab. */
export const rheumatologyCards: readonly CardTemplate[] = [
  ...[evaluateMdsCmmlCard, lupusKeepInMindCard, orderImmunosuppressantLupusCard, vexasUba1Card].map(exempt),
  tocilizumabStartCard,
  tocilizumabBaselineIl6Card,
  tocilizumabMonitoringCard,
  infectionMarkersCard,
  liveVaccineCard,
  mrssResponseCard,
  cytokinePatternCard,
];
