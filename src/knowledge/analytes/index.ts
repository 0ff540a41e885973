import type { Analyte } from '../../engine/index.js';
import * as autoimmunity from './autoimmunity.codes.js';
import * as bloodCount from './blood-count.codes.js';
import * as chemistry from './chemistry.codes.js';
import * as cytogenetics from './cytogenetics.codes.js';
import * as cytokines from './cytokines.codes.js';
import * as findings from './findings.codes.js';
import * as functionTests from './function.codes.js';
import * as marrow from './marrow.codes.js';
import * as monoclonalProtein from './monoclonal-protein.codes.js';

/** Every analyte the product knows, for mapping, the codes report and the tests that walk them all. */
export const analytes: readonly Analyte[] = [
  bloodCount,
  marrow,
  chemistry,
  monoclonalProtein,
  cytogenetics,
  autoimmunity,
  cytokines,
  functionTests,
  findings,
].flatMap((group) => Object.values(group) as readonly Analyte[]);
