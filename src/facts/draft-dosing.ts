import type { CodedThing } from './coded-thing.js';
import { field, list, textOf } from './json.js';

const mostInstructions = 20;
const mostCodings = 20;

/** A CodeableConcept in its words and its codes; nothing where it says nothing. */
function saidBy(concept: unknown): readonly (string | null)[] {
  const codings = list(field(concept, 'coding')).slice(0, mostCodings);
  return [
    textOf(concept, 'text'),
    ...codings.flatMap((coding) => [textOf(coding, 'display'), textOf(coding, 'code')]),
  ];
}

function unitsOf(amount: unknown): readonly (string | null)[] {
  return [textOf(amount, 'unit'), textOf(amount, 'code')];
}

function saidByInstruction(instruction: unknown): readonly (string | null)[] {
  const doses = list(field(instruction, 'doseAndRate')).slice(0, mostInstructions);
  return [
    textOf(instruction, 'text'),
    textOf(instruction, 'patientInstruction'),
    ...saidBy(field(instruction, 'route')),
    ...saidBy(field(instruction, 'method')),
    ...[...doses, instruction].flatMap((dose) => [
      ...unitsOf(field(dose, 'doseQuantity')),
      ...unitsOf(field(field(dose, 'doseRange'), 'low')),
      ...unitsOf(field(field(dose, 'doseRange'), 'high')),
    ]),
  ];
}

/**
 * What a drafted drug says of its product, form, route and dose, word for word, and the codes it says it in. Amounts
 * are not read: whether a dose is right is not judged here.
 */
export function dosingOf(resource: unknown, { text, codings }: CodedThing): readonly string[] {
  // R5 renamed the element.
  const instructions = field(resource, 'dosageInstruction') ?? field(resource, 'dosage');
  const said = [
    text,
    ...codings.flatMap(({ display, code }) => [display ?? null, code]),
    ...list(instructions).slice(0, mostInstructions).flatMap(saidByInstruction),
  ];
  return [...new Set(said.filter((one) => one !== null))];
}
