import { describe, expect, it } from '@jest/globals';
import { evaluateScore, locales } from '../../../src/engine/index.js';
import {
  imwgScore,
  imwgScoreOutcomes,
  imwgScoreRiskByPoints,
} from '../../../src/knowledge/plasma-cell/imwg-score.js';
import { mayo2008, mayo2008Outcomes } from '../../../src/knowledge/plasma-cell/mayo-2008.js';
import {
  mayoMgus,
  mayoMgusLongTerm,
  mayoMgusOutcomes,
} from '../../../src/knowledge/plasma-cell/mayo-mgus.js';
import { plasmaCell } from '../../../src/knowledge/plasma-cell/stage.js';
import {
  smm22020,
  smm22020FishOutcomes,
  smm22020Outcomes,
} from '../../../src/knowledge/plasma-cell/smm-20-2-20.js';
import { scoreCases } from './scores.cases.js';
import { given, now } from './support.js';

describe('scores', () => {
  it.each(scoreCases)('$score.id: $name', ({ score, when, low, high, band }) => {
    const result = evaluateScore(score, given(when), now);
    expect({ low: result.low, high: result.high, band: result.band }).toEqual({ low, high, band });
  });

  it('prints what was observed with its model, horizon and how death was counted', () => {
    const texts = plasmaCell.scores.flatMap(({ score }) => score.bands.value.map(({ outcome }) => outcome));
    const printed = texts.filter((text) => text !== undefined);
    expect(printed).toHaveLength(18);
    for (const text of printed) {
      expect(text.en).toMatch(/(20(05|08|20)).*(within (2|5|20) years).*death/);
      expect(text.ja).toMatch(/(20(05|08|20)).*((2|5|20)年以内).*死亡/);
    }
  });

  it('prints the published figures', () => {
    expect(
      mayoMgus.bands.value.map(({ outcome }) =>
        /(\d+) % \(death ignored\), (\d+) %/.exec(outcome?.en ?? '')?.slice(1),
      ),
    ).toEqual([
      ['5', '2'],
      ['21', '10'],
      ['37', '18'],
      ['58', '27'],
    ]);
    expect(Object.values(mayoMgusOutcomes.value).map(({ patients }) => patients)).toEqual([
      449, 420, 226, 53,
    ]);
    expect(Object.values(smm22020Outcomes.value)).toEqual([6.2, 17.9, 44.2]);
    expect(Object.values(smm22020FishOutcomes.value)).toEqual([6, 23, 46, 63]);
    expect(Object.values(imwgScoreOutcomes.value).map(({ risk2y }) => risk2y)).toEqual([
      3.8, 26.3, 51.4, 72.6,
    ]);
    expect(Object.values(mayo2008Outcomes.value)).toEqual([null, 25, 51, 76]);
    expect(mayoMgusLongTerm.value.nonIgm.none).toBeNull();
    expect(imwgScoreRiskByPoints.value[10]).toBeLessThan(imwgScoreRiskByPoints.value[9] ?? 0);
    expect(imwgScoreRiskByPoints.value[1]).toBeUndefined();
  });

  it('says the same numbers in every language', () => {
    for (const { score } of plasmaCell.scores) {
      for (const { outcome } of score.bands.value) {
        const numbers = locales.map((locale) => (outcome?.[locale] ?? '').match(/\d+(\.\d+)?/g)?.sort());
        expect(numbers[1]).toEqual(numbers[0]);
      }
    }
    expect([smm22020, imwgScore, mayo2008].every(({ scope }) => scope.ja !== '')).toBe(true);
  });
});
