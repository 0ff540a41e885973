/**
 * The source attributes of 45 CFR 170.315(b)(11)(iv), adopted by the HTI-1 final rule (89 FR 1192, 9 January 2024), in
 * its words. Compared on 2026-11-24 with two implementations that print them: the default lists of OpenEMR and the
 * documentation of Aidbox (docs.aidbox.app, "Source attributes").
 */

const variable = (what: string): string => `Use of ${what} as expressed in the standards in § 170.213`;

/** (A): evidence-based decision support interventions, 13. */
export const evidenceBasedNames: readonly string[] = [
  'Bibliographic citation of the intervention (clinical research or guideline)',
  'Developer of the intervention (translation from clinical research or guideline)',
  'Funding source of the technical implementation for the intervention(s) development',
  'Release and, if applicable, revision dates of the intervention or reference source',
  ...[
    'race',
    'ethnicity',
    'language',
    'sexual orientation',
    'gender identity',
    'sex',
    'date of birth',
    'social determinants of health data',
    'health status assessments data',
  ].map(variable),
];

/** (B): Predictive Decision Support Interventions: nine groups, 31 attributes. */
export const predictiveNames: readonly {
  readonly group: string;
  readonly names: readonly string[];
}[] = [
  {
    group: 'Details and output of the intervention',
    names: [
      'Name and contact information for the intervention developer',
      'Funding source of the technical implementation for the intervention(s) development',
      'Description of value that the intervention produces as an output',
      'Whether the intervention output is a prediction, classification, recommendation, evaluation, analysis, or other type of output',
    ],
  },
  {
    group: 'Purpose of the intervention',
    names: [
      'Intended use of the intervention',
      'Intended patient population(s) for the intervention’s use',
      'Intended user(s)',
      'Intended decision-making role for which the intervention was designed to be used/for (e.g., informs, augments, replaces clinical management)',
    ],
  },
  {
    group: 'Cautioned out-of-scope use of the intervention',
    names: [
      'Description of tasks, situations, or populations where a user is cautioned against applying the intervention',
      'Known risks, inappropriate settings, inappropriate uses, or known limitations',
    ],
  },
  {
    group: 'Intervention development details and input features',
    names: [
      'Exclusion and inclusion criteria that influenced the training data set',
      'Use of variables in paragraph (b)(11)(iv)(A)(5)-(13) as input features',
      'Description of demographic representativeness according to variables in paragraph (b)(11)(iv)(A)(5)-(13) including, at a minimum, those used as input features in the intervention',
      'Description of relevance of training data to intended deployed setting',
    ],
  },
  {
    group: 'Process used to ensure fairness in development of the intervention',
    names: [
      'Description of the approach the intervention developer has taken to ensure that the intervention’s output is fair',
      'Description of approaches to manage, reduce, or eliminate bias',
    ],
  },
  {
    group: 'External validation process',
    names: [
      'Description of the data source, clinical setting, or environment where an intervention’s validity and fairness has been assessed, other than the source of training and testing data',
      'Party that conducted the external testing',
      'Description of demographic representativeness of external data according to variables in paragraph (b)(11)(iv)(A)(5)-(13) including, at a minimum, those used as input features in the intervention',
      'Description of external validation process',
    ],
  },
  {
    group: 'Quantitative measures of performance',
    names: [
      'Validity of intervention in test data derived from the same source as the initial training data',
      'Fairness of intervention in test data derived from the same source as the initial training data',
      'Validity of intervention in data external to or from a different source than the initial training data',
      'Fairness of intervention in data external to or from a different source than the initial training data',
      'References to evaluation of use of the intervention on outcomes, including, bibliographic citations or hyperlinks to evaluations of how well the intervention reduced morbidity, mortality, length of stay, or other outcomes',
    ],
  },
  {
    group: 'Ongoing maintenance of intervention implementation and use',
    names: [
      'Description of process and frequency by which the intervention’s validity is monitored over time',
      'Validity of intervention in local data',
      'Description of the process and frequency by which the intervention’s fairness is monitored over time',
      'Fairness of intervention in local data',
    ],
  },
  {
    group: 'Update and continued validation or fairness assessment schedule',
    names: [
      'Description of process and frequency by which the intervention is updated',
      'Description of frequency by which the intervention’s performance is corrected when risks related to validity and fairness are identified',
    ],
  },
];
