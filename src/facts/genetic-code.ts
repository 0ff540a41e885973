import { hasCode } from './coding.js';
import { isRegionCode } from './covered-genes.js';
import { field, list, textOf } from './json.js';
import { singleGeneTests, type SingleGeneTest } from './single-gene-tests.codes.js';
import { geneLabel, type GeneLabel } from './gene-label.js';

const variantCode: ReadonlySet<string> = new Set(['69548-6']);

/** What the code of an Observation alone says of genes. */
export interface GeneticCode {
  readonly isVariant: boolean;
  readonly isRegion: boolean;
  readonly test: SingleGeneTest | undefined;
  readonly label: GeneLabel;
}

function codesIn(concept: unknown): readonly string[] {
  return list(field(concept, 'coding')).map((coding) => textOf(coding, 'code') ?? '');
}

/** Whether a code is that of a variant, of a studied region or of a test of one gene, and which gene its words name. */
export function geneticCode(code: unknown): GeneticCode {
  const tests = codesIn(code).flatMap((one) => singleGeneTests.get(one) ?? []);
  return {
    isVariant: hasCode(code, variantCode),
    isRegion: isRegionCode(code),
    test: tests[0],
    label: geneLabel(code),
  };
}
