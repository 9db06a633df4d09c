import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readXml } from '../../../mappings/formats/inbound-xml/readXml.ts'
import { caseFiles, casesOf } from '../../harness/publishedCases.ts'
import { standardsFolder } from '../../harness/standards.ts'
import { placesIn, treeOf, type Place, type Tree } from './tree.ts'

/** A published document by a name that finds it. */
export interface Published {
  readonly name: string
  readonly document: Uint8Array
}

const exampleFolders = ['en16931-examples', 'peppol/examples/billing', 'cases/en16931/test/testfiles']
const caseFolders = ['en16931', 'peppol-billing']

/** Every official example of a UBL invoice or credit note, whole documents all of them. */
export function examples(): readonly Published[] {
  return exampleFolders.flatMap((folder) =>
    readdirSync(join(standardsFolder, folder)).filter((name) => /\.xml$/i.test(name)).map((name) => ({ name: join(folder, name), document: readFileSync(join(standardsFolder, folder, name)) })),
  )
}

/** Every document of the published unit cases, fragments most of them. */
export function publishedCases(): readonly Published[] {
  return caseFolders.flatMap((folder) => caseFiles(folder).flatMap((file) => casesOf(file).map(({ test, document }) => ({ name: `${file} test ${test}`, document }))))
}

/** What is mutated, and what is put into it: the texts of each element and attribute, and whole elements, as they were seen anywhere. */
export interface Corpus {
  readonly documents: readonly { readonly name: string; readonly root: Tree }[]
  readonly texts: ReadonlyMap<string, readonly string[]>
  readonly attributes: ReadonlyMap<string, readonly string[]>
  readonly places: readonly Place[]
}

/** Reads everything that was published; the names of elements keep the usual prefixes, which all of it uses. */
export function corpusOf(published: readonly Published[]): Corpus {
  const documents = published.map(({ name, document }) => ({ name, root: treeOf(readXml(document)) }))
  const texts = new Map<string, Set<string>>()
  const attributes = new Map<string, Set<string>>()
  const places = documents.flatMap(({ root }) => placesIn(root))
  for (const { element } of places) {
    if (element.children.length === 0) seen(texts, element.name, element.text)
    for (const [name, value] of Object.entries(element.attributes)) seen(attributes, name, value)
  }
  return { documents, texts: listed(texts), attributes: listed(attributes), places }
}

function seen(values: Map<string, Set<string>>, name: string, value: string): void {
  const known = values.get(name)
  if (known === undefined) values.set(name, new Set([value]))
  else known.add(value)
}

function listed(values: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, readonly string[]> {
  return new Map([...values].map(([name, all]) => [name, [...all]]))
}
