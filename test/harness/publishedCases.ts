import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { childrenNamed, find, textAt, type XmlElement } from '../../mappings/formats/inbound-xml/element.ts'
import { readXml } from '../../mappings/formats/inbound-xml/readXml.ts'
import { standardsFolder } from './standards.ts'
import { xmlText } from './xmlText.ts'

/** One document of a published test set, and what its publisher says of it. */
export interface PublishedCase {
  /** Place in its file, from 1. */
  readonly test: number
  readonly document: Uint8Array
  /** Ids of the rules that must fire (`error`, `fatal`, `warning`) and of those that must stay silent (`success`). */
  readonly fires: readonly string[]
  readonly silent: readonly string[]
}

/** The files of published cases under a folder of `cases`, by their paths from there. */
export function caseFiles(folder: string): readonly string[] {
  const names = readdirSync(join(standardsFolder, 'cases', folder), { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.xml')).map((name) => join(folder, name)).filter((file) => readCases(file).local === 'testSet').sort()
}

/** The cases of one file. What its first `assert` says of all of them are only the rules that were run. */
export function casesOf(file: string): readonly PublishedCase[] {
  const set = readCases(file)
  return childrenNamed(set, 'test').map((test, index) => {
    const ids = (name: string): readonly string[] => childrenNamed(find(test, 'assert'), name).map((stated) => textAt(stated) ?? '')
    const document = test.children.find(({ local }) => local !== 'assert')
    if (document === undefined) throw new Error(`${file}: test ${index + 1} has no document`)
    return { test: index + 1, document: xmlText(document), fires: ['error', 'fatal', 'warning'].flatMap(ids), silent: ids('success') }
  })
}

/** The configuration of the publisher's validator that a file of cases is for: `peppolbis-t01-base-3.0`. */
export function configurationOf(file: string): string {
  return readCases(file).attributes['configuration'] ?? ''
}

function readCases(file: string): XmlElement {
  return readXml(readFileSync(join(standardsFolder, 'cases', file)))
}
