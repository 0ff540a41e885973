import { all, any, atLeast, derivedFrom, tri, type Fact, type Facts, type Tri } from '../../engine/index.js';
import { asTri, beyond, derive, truth } from './derive.js';
import { lightChainFacts } from './free-light-chains.js';
import { riskParameters } from './risk-parameters.js';

const keys = ['isotype', 'igg', 'iga', 'igm', 'iggLowerLimit', 'igaLowerLimit', 'igmLowerLimit'] as const;
type Parts = Pick<Facts<typeof lightChainFacts>, (typeof keys)[number]>;

/** For each of IgG, IgA and IgM (the only ones that count): uninvolved and below its own lower limit. */
function suppressed(parts: Parts): readonly Tri[] {
  const { isotype } = parts;
  const each = [
    ['IgG', beyond(parts.igg, '<', parts.iggLowerLimit)],
    ['IgA', beyond(parts.iga, '<', parts.igaLowerLimit)],
    ['IgM', beyond(parts.igm, '<', parts.igmLowerLimit)],
  ] as const;
  return each.map(([name, low]) => {
    const named = isotype.known && isotype.value !== 'biclonal';
    return all([named ? tri(isotype.value !== name) : 'unknown', asTri(low)]);
  });
}

function fact(parts: Parts, of: (each: readonly Tri[]) => Tri): Fact<boolean> {
  return derive(
    keys.map((key) => parts[key]),
    truth(of(suppressed(parts))),
  );
}

const from = derivedFrom(lightChainFacts);

/** Immunoparesis: uninvolved immunoglobulins below the lower limits printed with them. */
export const immunoparesisFacts = {
  immunoparesis: from(
    keys,
    {
      label: {
        en: 'An uninvolved immunoglobulin below its lower limit',
        ja: '非病側免疫グロブリンの低下',
      },
    },
    (parts) => fact(parts, any),
  ),
  immunoparesisOfTwo: from(
    keys,
    {
      label: {
        en: '2 uninvolved immunoglobulins below their lower limits',
        ja: '非病側免疫グロブリン2種の低下',
      },
    },
    (parts) => fact(parts, (each) => atLeast(riskParameters.aquilaImmunoparesis.value, each)),
  ),
};
