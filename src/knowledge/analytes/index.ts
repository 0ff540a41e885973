import type { Analyte } from '../../engine/index.js';
import * as lupusFindings from '../lupus-like/lupus.codes.js';
import * as exclusionFindings from '../myeloid/exclusion.codes.js';
import * as neoplasmFindings from '../myeloid/neoplasm/findings.codes.js';
import * as plasmaFindings from '../plasma-cell/findings.codes.js';
import * as systemicSclerosisFindings from '../systemic-sclerosis/findings.codes.js';
import * as autoimmunity from './autoimmunity.codes.js';
import * as bloodCount from './blood-count.codes.js';
import * as chemistry from './chemistry.codes.js';
import * as cytogenetics from './cytogenetics.codes.js';
import * as cytokines from './cytokines.codes.js';
import * as findings from './findings.codes.js';
import * as functionTests from './function.codes.js';
import * as marrow from './marrow.codes.js';
import * as monoclonalProtein from './monoclonal-protein.codes.js';

const isAnalyte = (entry: unknown): entry is Analyte =>
  typeof entry === 'object' && entry !== null && 'accepts' in entry;
/** The analytes of a file of codes; such a file may hold concepts beside them. */
const group = (module: Readonly<Record<string, unknown>>): readonly Analyte[] =>
  Object.values(module).filter(isAnalyte);

/** The analytes under the prefetch key in which they are asked for together. */
export const analyteGroups: Readonly<Record<string, readonly Analyte[]>> = {
  cbc: group(bloodCount),
  marrow: group(marrow),
  chemistry: group(chemistry),
  monoclonalProtein: group(monoclonalProtein),
  cytogenetics: group(cytogenetics),
  autoimmunity: group(autoimmunity),
  cytokines: group(cytokines),
  function: group(functionTests),
  findings: [
    findings,
    plasmaFindings,
    systemicSclerosisFindings,
    exclusionFindings,
    neoplasmFindings,
    lupusFindings,
  ].flatMap(group),
};

/** Every analyte the product knows, for mapping, the codes report and the tests that walk them all. */
export const analytes: readonly Analyte[] = Object.values(analyteGroups).flat();
