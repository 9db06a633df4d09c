import { describe, expect, test } from 'vitest'
import { problemOf } from '../../../../connectors/profile/reading/problemOf.ts'
import { readYaml } from '../../../../connectors/profile/reading/yamlText.ts'
import { render } from '../../../../errors/failure.ts'

function fault(text: string): string {
  try {
    readYaml(text, 'nokia/profile.yaml')
  } catch (error) {
    const found = problemOf(error)
    return `${found.code}: ${render(found)}`
  }
  throw new Error('it was read')
}

describe('YAML', () => {
  test('is data with the lines of its fields', () => {
    const yaml = readYaml('a: 1\nb:\n  - c: x\n  - c: y\n', 'f')
    expect(yaml.value).toEqual({ a: 1, b: [{ c: 'x' }, { c: 'y' }] })
    expect(yaml.at(['b', 1, 'c'])).toBe('f, line 4')
    expect(yaml.at(['b', 1, 'missing', 'deeper'])).toBe('f, line 4')
    expect(yaml.at([])).toBe('f, line 1')
  })

  test('may use an alias, and its fields have the lines of what it names', () => {
    const yaml = readYaml('a: &one\n  x: 1\nb: *one\n', 'f')
    expect(yaml.value).toEqual({ a: { x: 1 }, b: { x: 1 } })
    expect(yaml.at(['b', 'x'])).toBe('f, line 2')
  })

  test.each([
    ['a: [\n', 'line 2'],
    ['a: 1\nb: 2\na: 3\n', 'line 3: the field a stands twice'],
    ['a: 1\n---\nb: 2\n', 'line 2'],
    ['a: !thing x\n', 'Unresolved tag'],
    ['? [1]\n: 2\n', 'keys must be strings'],
    ['a: *nothing\n', 'aliases (*name) cannot be used'],
    ['a: &a [*a]\n', 'an alias (*name) stands inside what it names'],
    [Array.from({ length: 9 }, (_, level) => `k${level}: &k${level} [${level === 0 ? 'x' : Array(9).fill(`*k${level - 1}`).join(', ')}]`).join('\n'), 'aliases (*name) cannot be used'],
    ['['.repeat(20_000), 'line 1'],
  ])('that cannot be used is a clear error: %#', (text, expected) => {
    const found = fault(text)
    expect(found).toContain('KS-PROFILE-YAML: A file is not readable YAML. nokia/profile.yaml')
    expect(found).toContain(expected)
  })

  test('with thousands of fields does not take time by their square', () => {
    const text = Array.from({ length: 20_000 }, (_, number) => `k${number}: 1`).join('\n')
    expect(Object.keys(readYaml(text, 'f').value as object)).toHaveLength(20_000)
  }, 10_000)
})
