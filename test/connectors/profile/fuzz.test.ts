import fc from 'fast-check'
import { stringify, parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { parseProfile } from '../../../connectors/profile/parse.ts'
import { catalogue } from '../../../errors/catalogue.ts'
import { inEnglish } from '../../harness/inEnglish.ts'
import { sampleProfile } from './sample.ts'

const longest_ms = 5_000

/** Reading must end soon, with a profile or with problems that say all they should, on one line. */
function read(text: string): void {
  const before = performance.now()
  const { subject, problems } = parseProfile(text, 'esimerkki')
  expect(performance.now() - before).toBeLessThan(longest_ms)
  expect(subject !== undefined || problems.length > 0).toBe(true)
  for (const problem of problems) {
    const { wrong, seen, do: todo } = catalogue[problem.code]
    for (const [, parameter] of `${wrong}${seen}${todo}`.matchAll(/\{(\w+)\}/g)) expect(problem.parameters).toHaveProperty(parameter!)
    expect(Object.values(inEnglish(problem)).join()).not.toMatch(/undefined|[\u0000-\u001f]/)
  }
}

/** Text in the manner of YAML, valid or not. */
const yamlish = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(':', ': ', '- ', '\n', '\n  ', '\n    ', '[', ']', '{', '}', ', ', '"', "'", '#', '&a ', '*a', '!!str ', '|', '>', '? ', '%', '---\n', '...\n', '<<: ', '\t', '~', '0037', '\u0000', '\uFEFF') },
      { weight: 2, arbitrary: fc.constantFrom('municipality', 'name', 'fi', 'buyer', 'systems', 'flows', 'certainty', 'kind', 'operator-rest', 'settings', 'invoice', '2025-01-01', '__proto__', 'constructor') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

/** A change of the faultless sample's text: pieces cut out, doubled, swapped in. */
const mutatedText = fc
  .array(fc.record({ at: fc.nat(), length: fc.nat({ max: 60 }), by: fc.oneof(yamlish, fc.constant('')) }), { minLength: 1, maxLength: 4 })
  .map((changes) => changes.reduce((text, { at, length, by }) => text.slice(0, at % text.length) + by + text.slice((at % text.length) + length), sampleProfile))

type Path = readonly (string | number)[]

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...path, Array.isArray(value) ? Number(key) : key]))]
}

const sampleValue: unknown = parse(sampleProfile)
const samplePaths = pathsOf(sampleValue).slice(1)

/** The faultless sample with fields removed, renamed or given any value, written as YAML. */
const mutatedFields = fc
  .array(fc.record({ path: fc.constantFrom(...samplePaths), change: fc.constantFrom('remove', 'rename', 'replace'), name: fc.string({ maxLength: 12 }), value: fc.jsonValue({ maxDepth: 3 }) }), { minLength: 1, maxLength: 4 })
  .map((changes) => {
    const copy = structuredClone(sampleValue)
    for (const { path, change, name, value } of changes) {
      const parent = path.slice(0, -1).reduce<any>((node, step) => (typeof node === 'object' && node !== null ? node[step] : undefined), copy)
      const last = path.at(-1)!
      if (typeof parent !== 'object' || parent === null) continue
      if (change === 'rename') Object.defineProperty(parent, name, { value: parent[last], enumerable: true, configurable: true, writable: true })
      if (change === 'replace') parent[last] = value
      else if (Array.isArray(parent)) parent.splice(Number(last), 1)
      else delete parent[last]
    }
    return stringify(copy)
  })

describe('the profile reader neither crashes nor hangs', () => {
  test.each([
    ['random text', fc.string({ unit: 'binary', maxLength: 400 }), 2_000],
    ['text in the manner of YAML', yamlish, 3_000],
    ['a profile with changed text', mutatedText, 3_000],
    ['a profile with changed fields', mutatedFields, 3_000],
  ] as const)('on %s', (_, texts, numRuns) => {
    fc.assert(fc.property(texts, read), { numRuns, seed: 837 })
  }, 120_000)

  test('on a whole folder it answers the sample as it is', () => {
    expect(parseProfile(sampleProfile, 'esimerkki').problems).toEqual([])
  })
})
