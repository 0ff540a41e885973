import { derivedFrom, type Fact, type Quantity, type RecordedDrug } from '../../../engine/index.js';
import { answer } from './answer.js';
import { geneticFacts } from './facts-genetics.js';
import { monocytosisPersists } from './monocytosis.js';
import { mdsParameters as limits } from './parameters.js';

const derive = derivedFrom(geneticFacts);

/** Blasts and promonocytes together; "at least" the blasts while promonocytes are not reported. */
function withPromonocytes(
  blasts: Fact<Quantity<'%'>>,
  promonocytes: Fact<Quantity<'%'>>,
): Fact<Quantity<'%'>> {
  if (!blasts.known) return blasts;
  const plain = (quantity: Quantity) => quantity.comparator === undefined && quantity.upper === undefined;
  if (promonocytes.known && plain(promonocytes.value) && plain(blasts.value)) {
    return answer([blasts, promonocytes], {
      value: blasts.value.value + promonocytes.value.value,
      unit: '%',
    });
  }
  const atLeast = blasts.value.comparator === undefined || blasts.value.comparator.startsWith('>');
  return answer([blasts], { value: atLeast ? blasts.value.value : 0, unit: '%', comparator: '>=' });
}

/** Whether the record holds the drug. About the record: what it does not hold may still have been given elsewhere. */
const recorded = (fact: Fact<RecordedDrug>): Fact<boolean> =>
  answer<boolean>([fact], fact.known ? fact.value.recorded : null);

/** Everything that the rules on MDS and CMML ask. */
export const neoplasmFacts = {
  ...geneticFacts,
  ageYears: derive(['age'], { label: { en: 'Age, years', ja: '年齢' } }, ({ age }) =>
    answer<Quantity<'a'>>([age], age.known ? { value: age.value, unit: 'a' } : null),
  ),
  adult: derive(['age'], { label: { en: 'Adult', ja: '成人' } }, ({ age }) =>
    answer<boolean>([age], age.known ? age.value >= limits.adult.value : null),
  ),
  hypocellular: derive(
    ['cellularityForAge', 'cellularity'],
    { label: { en: 'Marrow hypocellular for age', ja: '年齢に比し低形成の骨髄' } },
    ({ cellularityForAge, cellularity }) => {
      if (cellularityForAge.known) return cellularityForAge;
      const percent =
        cellularity.known && cellularity.value.comparator === undefined ? cellularity.value.value : null;
      const below = percent !== null && percent < limits.hypocellularBelow.value;
      const above = percent !== null && percent > limits.hypocellularAbove.value;
      return answer<boolean>([cellularityForAge, cellularity], below || above ? below : null);
    },
  ),
  persistentMonocytosis: derive(
    ['monocytesSeries', 'monocytesPercentSeries'],
    {
      label: { en: 'Persistent monocytosis', ja: '持続する単球増加' },
    },
    ({ monocytesSeries, monocytesPercentSeries }) =>
      answer<boolean>(
        [monocytesSeries, monocytesPercentSeries],
        monocytesSeries.known
          ? monocytosisPersists(
              monocytesSeries.value,
              monocytesPercentSeries.known ? monocytesPercentSeries.value : [],
            )
          : null,
      ),
  ),
  marrowBlastEquivalents: derive(
    ['marrowBlasts', 'promonocytesMarrow'],
    { label: { en: 'Blasts and promonocytes in marrow', ja: '骨髄の芽球と前単球' } },
    ({ marrowBlasts, promonocytesMarrow }) => withPromonocytes(marrowBlasts, promonocytesMarrow),
  ),
  bloodBlastEquivalents: derive(
    ['bloodBlasts', 'promonocytesBlood'],
    { label: { en: 'Blasts and promonocytes in blood', ja: '末梢血の芽球と前単球' } },
    ({ bloodBlasts, promonocytesBlood }) => withPromonocytes(bloodBlasts, promonocytesBlood),
  ),
  mdsRecorded: derive(['mdsRecord'], { label: { en: 'MDS recorded', ja: 'MDSの記録' } }, ({ mdsRecord }) =>
    answer<boolean>([mdsRecord], mdsRecord.known ? mdsRecord.value.recorded : null),
  ),
  pnhRecorded: derive(['pnhRecord'], { label: { en: 'PNH recorded', ja: 'PNHの記録' } }, ({ pnhRecord }) =>
    answer<boolean>([pnhRecord], pnhRecord.known ? pnhRecord.value.recorded : null),
  ),
  treated: derive(
    ['diseaseModifyingDrug'],
    { label: { en: 'Treated for MDS', ja: 'MDS治療歴' } },
    ({ diseaseModifyingDrug }) => recorded(diseaseModifyingDrug),
  ),
  stimulantGiven: derive(
    ['erythropoiesisStimulant'],
    { label: { en: 'Erythropoiesis-stimulating agent given', ja: '赤血球造血刺激因子製剤の使用歴' } },
    ({ erythropoiesisStimulant }) => recorded(erythropoiesisStimulant),
  ),
  cytotoxicGiven: derive(
    ['cytotoxicDrug'],
    { label: { en: 'Cytotoxic treatment in the record', ja: '細胞傷害性治療の記録' } },
    ({ cytotoxicDrug }) => recorded(cytotoxicDrug),
  ),
};
