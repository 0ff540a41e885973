// The rooms and what each may import (CONTRIBUTING.md). What is not named here is forbidden.
const may = {
  '^src/engine/': ['^src/engine/'],
  '^src/knowledge/': ['^src/knowledge/', '^src/engine/'],
  '^src/fhir/': ['^src/fhir/', '^src/engine/', '^src/errors'],
  '^src/facts/': ['^src/facts/', '^src/engine/', '^src/fhir/'],
  '^src/cds/': ['^src/cds/', '^src/errors'],
  '^src/catalogue/': ['^src/catalogue/', '^src/engine/', '^src/cds/types'],
  '^cards/': ['^cards/', '^src/catalogue/', '^src/knowledge/', '^src/engine/'],
  '^hooks/': ['^hooks/', '^cards/', '^src/catalogue/', '^src/knowledge/', '^src/engine/'],
  '^src/service/': [
    '^src/service/',
    '^src/catalogue/',
    '^src/engine/',
    '^src/facts/',
    '^src/fhir/',
    '^src/cds/types',
    '^src/store/',
    '^src/errors',
  ],
  '^src/store/': ['^src/store/', '^src/errors'],
  '^src/ops/': ['^src/ops/', '^src/errors'],
  '^src/web/': [
    '^src/web/',
    // The evidence page runs the whole engine in the browser.
    '^hooks/',
    '^src/facts/',
    '^src/fhir/',
    '^src/(need-plan|settled-by)\\.ts$',
    '^src/service/',
    '^src/engine/',
    '^src/knowledge/',
    '^src/catalogue/',
    '^src/cds/types',
    '^src/errors',
  ],
  '^src/demo/': ['^src/demo/', '^src/fhir/', '^src/errors'],
  '^src/canary/': [
    '^src/canary/',
    '^src/demo/',
    '^src/service/',
    '^src/store/',
    '^src/fhir/',
    '^src/cds/types',
  ],
  '^src/cli/': ['^src/', '^cards/', '^hooks/'],
  '^src/(config|errors)\\.ts$': ['^src/errors'],
};
const own = (from, to) => ({
  name: `${from.replace(/[\^\\$/]/g, ' ').trim()} imports only what it may`,
  severity: 'error',
  from: { path: from },
  to: { dependencyTypesNot: ['npm', 'npm-dev', 'npm-peer', 'core'], pathNot: [...to, 'node_modules'] },
});
const only = (pkg, rooms) => ({
  name: `${pkg} only in ${rooms}`,
  severity: 'error',
  from: { path: '^(src|hooks|cards)/', pathNot: rooms },
  to: { path: `node_modules/(@types/)?${pkg}/` },
});
export default {
  forbidden: [
    ...Object.entries(may).map(([from, to]) => own(from, to)),
    {
      name: 'no cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'pure rooms need no Node',
      severity: 'error',
      from: {
        path: '^(src/(engine|knowledge|facts|catalogue)/|cards/|hooks/|src/service/(policy|suppression))',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'FHIR types stay out of engine, knowledge and cards',
      severity: 'error',
      from: { path: '^(src/(engine|knowledge|catalogue)/|cards/|hooks/)' },
      to: { path: 'node_modules/@types/fhir' },
    },
    {
      name: 'browser code needs no Node and no server',
      severity: 'error',
      from: { path: '^src/web/browser/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the server does not load browser code',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/web/browser/' },
      to: { path: '^src/web/browser/' },
    },
    only('preact', '^src/web/browser/'),
    only('uplot', '^src/web/browser/'),
    only('markdown-it', '^src/web/browser/'),
    only('oauth4webapi', '^src/web/browser/'),
    only('express', '^src/(cds|web|demo|ops|cli|wire|main)'),
    only('fhir-kit-client', '^src/fhir/'),
    only('jose', '^src/(cds|cli)/'),
    {
      name: 'schemas are compiled ahead: the service needs nothing of ajv but what compiled code calls',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/validators/' },
      to: {
        path: 'node_modules/ajv/',
        pathNot: 'node_modules/ajv/dist/runtime/',
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
