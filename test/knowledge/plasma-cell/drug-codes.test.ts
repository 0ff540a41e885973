import { describe, expect, it } from '@jest/globals';
import type { Concept } from '../../../src/engine/index.js';
import { atc } from '../../../src/knowledge/code-systems.js';
import * as drugs from '../../../src/knowledge/concepts/drugs.codes.js';
import { boneAgent, zoledronicAcid } from '../../../src/knowledge/plasma-cell/order-concepts.codes.js';
import { orderFacts } from '../../../src/knowledge/plasma-cell/order-facts.js';
import { gathered, map } from '../../facts/support.js';

const all: readonly Concept[] = Object.values(drugs);
const atcOf = ({ codes }: Concept): readonly string[] =>
  codes.filter(({ system }) => system === atc).map(({ code }) => code);

describe('ATC codes of drugs', () => {
  it.each<[Concept, readonly string[]]>([
    [drugs.daratumumab, ['L01FC01', 'L01XC24']],
    [drugs.isatuximab, ['L01FC02', 'L01XC38']],
    [drugs.elotuzumab, ['L01FX08']],
    [drugs.lenalidomide, ['L04AX04']],
    [drugs.thalidomide, ['L04AX02']],
    [drugs.pomalidomide, ['L04AX06']],
    [drugs.bortezomib, ['L01XG01', 'L01XX32']],
    [drugs.carfilzomib, ['L01XG02']],
    [drugs.ixazomib, ['L01XG03', 'L01XX50']],
    [drugs.melphalan, ['L01AA03']],
    [drugs.tocilizumab, ['L04AC07']],
    [boneAgent, ['M05BA08', 'M05BA03', 'M05BX04']],
    [zoledronicAcid, ['M05BA08']],
  ])('$id', (concept, codes) => {
    expect(atcOf(concept)).toEqual(codes);
  });

  it('have five levels, and none means two drugs', () => {
    const codes = all.flatMap(atcOf);
    expect(codes.length).toBeGreaterThan(35);
    expect(codes.filter((code) => !/^[A-Z]\d{2}[A-Z]{2}\d{2}$/.test(code))).toEqual([]);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });
});

describe('a drafted drug is recognised', () => {
  const drafted = (order: object) => {
    const draft = { resourceType: 'MedicationRequest', id: 'm', status: 'draft', intent: 'order', ...order };
    return map(orderFacts, gathered([draft], { via: 'context' })).draftDaratumumab;
  };

  it.each([
    ['its ATC code', { coding: [{ system: atc, code: 'L01FC01' }] }],
    ['the ATC code of before 2022', { coding: [{ system: atc, code: 'L01XC24' }] }],
    ['its name', { text: 'Daratumumab 1800 mg / hyaluronidase' }],
    ['the name on the box', { text: 'DARZALEX FASPRO' }],
    ['its Japanese name', { text: 'ダラキューロ配合皮下注' }],
  ])('by %s', (_by, concept) => {
    expect(drafted({ medicationCodeableConcept: concept })).toMatchObject({ value: { drafted: true } });
  });

  it('and another one is not', () => {
    const other = { medicationCodeableConcept: { coding: [{ system: atc, code: 'L01FC02' }] } };
    expect(drafted(other)).toMatchObject({ value: { drafted: false } });
  });

  it('with what it says of route and dose, and without any amount', () => {
    const order = {
      medicationCodeableConcept: { text: 'daratumumab' },
      dosageInstruction: [
        {
          route: {
            coding: [{ system: 'http://snomed.info/sct', code: '47625008', display: 'Intravenous route' }],
          },
          doseAndRate: [{ doseQuantity: { value: 16, unit: 'mg/kg', code: 'mg/kg' } }],
        },
      ],
    };
    expect(drafted(order)).toMatchObject({
      value: { said: ['daratumumab', 'Intravenous route', '47625008', 'mg/kg'] },
    });
    expect(drafted({ ...order, dosageInstruction: { text: 'SC weekly' } })).toMatchObject({
      value: { said: ['daratumumab', 'SC weekly'] },
    });
    expect(drafted({ ...order, dosageInstruction: [null, 7, { route: 'iv' }] })).toMatchObject({
      value: { drafted: true, said: ['daratumumab'] },
    });
  });
});
