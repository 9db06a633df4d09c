import { fieldsOf } from './fieldsOf.ts'
import { showsEnvironmentIn } from './fileName.ts'
import type { StatedDocument, StatedValue } from './reading/stated.ts'
import type { Layout } from './schema/layoutSchema.ts'
import type { ValueOptions } from './schema/value.ts'

/** The sources that say whether something is a test. */
const environmentSources: readonly string[] = ['file.environment', 'delivery.environment']

/** Whether what a layout writes shows if it is a test: by its file name, or by a field that says the one otherwise than the other. */
export function showsEnvironment(layout: Layout): boolean {
  if (layout.syntax === 'idoc') return [...layout.control, ...fieldsOf(layout)].some(tells)
  return showsEnvironmentIn(layout.fileName) || fieldsOf(layout).some(tells)
}

function tells({ source, codes }: ValueOptions): boolean {
  if (source === undefined || !environmentSources.includes(source)) return false
  return typeof codes !== 'object' || codes['production'] !== codes['test']
}

/** Whether a document says that it is a test. */
export function isTest({ isTest: isOfTests, values, lines }: StatedDocument): boolean {
  return isOfTests === true || sayTest(values) || lines.some((line) => sayTest(line.values))
}

/** Whether one of these values says test. */
export function sayTest(values: readonly StatedValue[]): boolean {
  return values.some(({ value: { sourceName = '' }, text }) => environmentSources.includes(sourceName) && text === 'test')
}
