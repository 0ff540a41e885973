import type { CardTemplate, HookDefinition } from '../../catalogue/index.js';
import type { Localized, RuleSet } from '../../engine/index.js';

/** What the site is made of: handed over by the composition root, because pages do not know the cards. */
export interface Known {
  readonly ruleSets: readonly RuleSet[];
  readonly hooks: readonly HookDefinition[];
}

/** Every card that some hook offers, once. */
export function cardsOf({ hooks }: Pick<Known, 'hooks'>): readonly CardTemplate[] {
  return [...new Map(hooks.flatMap((hook) => hook.cards.map((card) => [card.id, card]))).values()];
}

export const topicNames: Readonly<Record<string, Localized>> = {
  'plasma-cell': { en: 'Plasma cell disorders', ja: '形質細胞疾患' },
  myeloid: { en: 'Myeloid', ja: '骨髄系' },
  'lupus-like': { en: 'Lupus-like disease and VEXAS', ja: 'ループス様病態・VEXAS' },
  'systemic-sclerosis': { en: 'Systemic sclerosis and tocilizumab', ja: '全身性強皮症とトシリズマブ' },
};
