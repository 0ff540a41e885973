import { _, type Options, type SchemaObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';

/** What one generated file holds: the functions of `names`, each a reference into one of the schemas. */
export interface Standalone {
  readonly schemas: readonly SchemaObject[];
  readonly names: Readonly<Record<string, string>>;
  readonly options: Options;
}

const header = `// @ts-nocheck
// Written by \`npm run validators\` from the schemas; a test fails when it is not what they say. Do not edit.
`;

/** ajv names what its code needs by \`require\`, which modules do not have. */
const requires = /const (\w+) = require\("([^"]+)"\)(\S*);/g;

function modules(code: string): string {
  const paths = new Map<string, string>();
  const body = code.replace(requires, (_all, name: string, path: string, member: string) => {
    const local = paths.get(path) ?? `module${paths.size}`;
    paths.set(path, local);
    return `const ${name} = ${local}${member};`;
  });
  return [...[...paths].map(([path, local]) => `import ${local} from '${path}.js';`), body].join('\n');
}

/**
 * The validators of some schemas as the text of a module that needs no compiler: `validators`, by name, each with
 * the interface of ajv's own. The same schemas give the same text.
 */
export function standalone({ schemas, names, options }: Standalone): string {
  const ajv = new Ajv2020({
    ...options,
    formats: { 'date-time': fullFormats['date-time'] },
    schemas: [...schemas],
    code: { source: true, esm: true, formats: _`require("ajv-formats/dist/formats").fullFormats` },
  });
  const entries = Object.entries(names);
  const code = standaloneCode.default(
    ajv,
    Object.fromEntries(entries.map(([, ref], index) => [`entry${index}`, ref])),
  );
  const table = entries.map(([name], index) => `  '${name}': entry${index},`);
  return [
    header,
    "import type { ValidateFunction } from 'ajv';",
    modules(code.replace('"use strict";', '').replace(/export const (entry\d+)/g, 'const $1')).replaceAll(
      /;(?=const |function |import )/g,
      ';\n',
    ),
    `export const validators: Readonly<Record<string, ValidateFunction>> = {`,
    ...table,
    '};',
    '',
  ].join('\n');
}
