import { describe, expect, it } from '@jest/globals';
import { plasmaCell } from '../../../src/knowledge/plasma-cell/stage.js';
import { stageCases } from './stage.cases.js';
import { gdl, noEvents, readRecord, stageOf, workedUp } from './support.js';

describe('stage', () => {
  it.each(stageCases)('$name', ({ but, state, settled }) => {
    const result = stageOf({ ...workedUp, ...but });
    expect({ state: result.state, settled: result.category !== null }).toEqual({ state, settled });
  });

  it('reaches every category of the table', () => {
    const reached = new Set(stageCases.filter(({ settled }) => settled).map(({ state }) => state));
    const categories = [...plasmaCell.table.map(({ category }) => category), plasmaCell.otherwise];
    expect([...new Set(categories)].filter((category) => !reached.has(category))).toEqual([]);
  });

  it('names what would settle an open category, in facts that can be read', () => {
    const { missing, possible } = stageOf({ ...workedUp, mriFocalLesions: undefined, kappa: undefined });
    expect(missing).toEqual(expect.arrayContaining(['mriFocalLesions', 'kappa']));
    expect(possible).toEqual(expect.arrayContaining(['mgus', 'suspected-mm']));
    expect(
      missing.filter((key) => plasmaCell.facts[key as keyof typeof plasmaCell.facts].kind === 'derived'),
    ).toEqual([]);
  });

  it('says nothing of a patient of whom nothing is known', () => {
    expect(stageOf({}).state).toBeNull();
    expect(stageOf({ ...readRecord, ...noEvents }).state).toBeNull();
  });

  it('does not call creatinine or haemoglobin myeloma without evidence of a clone', () => {
    const lightChainsOnly = { kappa: workedUp.kappa, lambda: workedUp.lambda };
    expect(stageOf({ ...lightChainsOnly, hemoglobin: gdl(7) }).state).toBe('indeterminate');
  });

  it('shows the Mayo model in MGUS and the SMM models in SMM only', () => {
    const ids = (entries: Parameters<typeof stageOf>[0]) => stageOf(entries).scores.map(({ id }) => id);
    expect(ids(workedUp)).toEqual(['mayo-mgus']);
    expect(ids({ ...workedUp, mProtein: gdl(3) })).toEqual([
      '20-2-20',
      '20-2-20-fish',
      'imwg-2020-score',
      'mayo-2008',
    ]);
    expect(ids({ ...workedUp, plasmaCellDrug: { recorded: true, active: true } })).toEqual([]);
  });
});
