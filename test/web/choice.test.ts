import { describe, expect, it } from '@jest/globals';
import { choiceFrom, searchOf, type Choice } from '../../src/web/browser/workbench/choice.js';

const services = [{ id: 'heme-patient-view' }, { id: 'heme-order-select' }];
const lang = 'en';

describe('the address of the workbench', () => {
  it('leads back to the choice that it was made of', () => {
    const search = '?patient=mgus-low-risk&service=heme-order-select&order=daratumumab&problem=smm&lang=ja';
    const choice = choiceFrom(search, services);
    expect(searchOf(choice, { order: true, problem: true }, 'ja')).toBe(search);
  });

  it.each(['', '?patient=nobody&service=none&order=x', '?patient=%3Cscript%3E', '?patient=../x'])(
    'names the first of everything where it names nothing known: %j',
    (search) => {
      const { chart, service, order } = choiceFrom(search, services);
      expect(chart).toEqual({ kind: 'demo', patientId: 'smm-high-risk' });
      expect(service).toBe('heme-patient-view');
      expect(order).toBe('skeletal-survey');
    },
  );

  it('holds nothing of a chart on another server', () => {
    const choice: Choice = {
      ...choiceFrom('', services),
      chart: { kind: 'server', url: 'https://fhir.example.org/r4', patientId: 'secret-4711' },
    };
    const search = searchOf(choice, { order: true, problem: false }, lang);
    expect(search).not.toMatch(/example|4711|patient=/);
  });

  it('names an order only at a moment that has one', () => {
    const choice = choiceFrom('', services);
    expect(searchOf(choice, { order: false, problem: false }, lang)).not.toContain('order=');
  });
});
