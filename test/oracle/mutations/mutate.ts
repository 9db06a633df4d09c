import { Decimal } from '../../../mappings/model/decimal.ts'
import type { Random } from '../differential/random.ts'
import type { Corpus } from './corpus.ts'
import { placesIn, treeOf, type Place, type Tree } from './tree.ts'

/** A change to one element of a document; answers nothing where it does not suit the element. */
export type Mutation = (place: Place, random: Random, corpus: Corpus, root: Tree) => string | undefined

/** What no list holds, and what is nearly right. */
const oddTexts = ['', ' ', 'x', '0', '1', '-1', 'true', 'false', 'NA', 'S', 'O', 'E', 'VAT', 'vat', 'TAX', '130', '50', '30', '49', '380', '381', '389', '261', 'EUR', 'SEK', 'DE', 'FI', 'F', 'IT', '#AAI#x', 'A#B#C', '##', '#AA #x', '#A A#x'] as const
const steps = ['0.01', '-0.01', '0.99', '1', '-1', '1.01', '0.001', '0.005', '100'].map((text) => Decimal.of(text))
const spellings = ['-', '+'] as const
const days = ['2026-02-30', '2026-2-3', '20260203', '03.02.2026', '2026-02-03Z', '2026-02-03T10:00:00', '2026-02-03+02:00', '1999-12-31', '2099-01-01', ''] as const
const schemes = ['0088', '0192', '0184', '0208', '0201', '0210', '9907', '0211', '0007', '0151', '0096', '0198', '0106', '0190', '9944', '0217', '0216', '0037', '0212', 'SEPA', 'sepa', 'ZZZ', 'EM', '130'] as const
const attributeNames = ['schemeID', 'listID', 'listVersionID', 'unitCode', 'currencyID', 'mimeCode', 'filename', 'name', 'schemeName', 'languageID'] as const

const isLeaf = ({ children }: Tree): boolean => children.length === 0
const isBasic = ({ name }: Tree): boolean => name.startsWith('cbc:')
const number = /^-?\d+(?:\.\d+)?$/

function at(places: readonly Tree[], random: Random, length: number): number {
  return random.below(places.length + length)
}

function withText(change: (text: string, random: Random, corpus: Corpus, name: string) => string | undefined): Mutation {
  return ({ element }, random, corpus) => {
    if (!isLeaf(element)) return undefined
    const text = change(element.text, random, corpus, element.name)
    if (text === undefined || text === element.text) return undefined
    const before = element.text
    element.text = text
    return `${element.name}: "${before.slice(0, 40)}" is "${text.slice(0, 40)}"`
  }
}

function withAttribute(change: (name: string, value: string, random: Random, corpus: Corpus) => string | undefined): Mutation {
  return ({ element }, random, corpus) => {
    const names = Object.keys(element.attributes).filter((name) => !name.startsWith('xmlns'))
    if (names.length === 0) return undefined
    const name = random.of(names)
    const value = change(name, element.attributes[name] as string, random, corpus)
    if (value === undefined) delete element.attributes[name]
    else element.attributes[name] = value
    return `${element.name}/@${name} is ${value === undefined ? 'gone' : `"${value}"`}`
  }
}

/** What is done to what a document says, every element staying where it is or in its group. */
export const within: readonly Mutation[] = [
  function drop({ parent, element }) {
    parent.children.splice(parent.children.indexOf(element), 1)
    return `${element.name} is gone from ${parent.name}`
  },
  function double({ parent, element }, random) {
    const copy = treeOf(element)
    if (isLeaf(copy) && random.next() < 0.5) copy.text = `${copy.text}1`
    parent.children.splice(parent.children.indexOf(element) + 1, 0, copy)
    return `${element.name} is doubled in ${parent.name}`
  },
  function swap({ parent, element }, random) {
    const other = random.of(parent.children)
    const [here, there] = [parent.children.indexOf(element), parent.children.indexOf(other)]
    parent.children[here] = other
    parent.children[there] = element
    return here === there ? undefined : `${element.name} and ${other.name} have changed places`
  },
  function unknown({ element }, random) {
    if (isBasic(element)) return undefined
    element.children.splice(at(element.children, random, 1), 0, { name: random.of(['cbc:UUID', 'cbc:Unknown', 'cac:Unknown', 'cbc:UnknownAmount']), attributes: {}, children: [], text: random.of(['', 'x', '1.234']) })
    return `an unknown element is in ${element.name}`
  },
  withText((_text, random) => random.of(oddTexts)),
  withText((_text, random, { texts }, name) => random.of(texts.get(name) ?? ['x'])),
  withText((_text, random, { texts }, name) => random.of(texts.get(name) ?? ['x'])),
  withText((_text, random, { texts }) => random.of(texts.get(random.of([...texts.keys()])) ?? ['x'])),
  withText((text, random) => random.of([text.toLowerCase(), ` ${text}`, `${text} `, `\n${text}\t`, `${text} ${text}`, text.slice(1), text.slice(0, -1), text.toUpperCase(), `${text.slice(0, 1)} ${text.slice(1)}`, `${text}\u00a0`])),
  withText((text, random) => (number.test(text) ? Decimal.of(text).plus(random.of(steps)).toString() : undefined)),
  withText((text, random) => (number.test(text) ? Decimal.of(text).plus(random.of(steps)).toString() : undefined)),
  withText((text, random) => (number.test(text) ? random.of(spellings) + text.replace('-', '') : undefined)),
  withText((text, random) => (number.test(text) ? random.of([`${text}.`, `0${text}`, `${text}00`, `${text}.00`, `${text}e1`, `${text} `, text.replace('.', ','), text.replace(/^0/, '')]) : undefined)),
  withText((text, random) => (/^\d{4}-\d\d-\d\d$/.test(text) ? random.of(days) : undefined)),
  withAttribute(() => undefined),
  withAttribute((_name, value, random) => random.of([value.toLowerCase(), ` ${value}`, `${value} `, '', value.slice(1)])),
  withAttribute((name, _value, random, { attributes }) => random.of(attributes.get(name) ?? ['x'])),
  withAttribute((name, value, random) => (name === 'schemeID' ? random.of(schemes) : name === 'currencyID' ? random.of(['EUR', 'SEK', 'XYZ', 'CNH', 'STD']) : value)),
  function attribute({ element }, random, { attributes }) {
    const name = random.of(attributeNames)
    element.attributes[name] = name === 'schemeID' ? random.of(schemes) : random.of(attributes.get(name) ?? ['x'])
    return `${element.name}/@${name} is "${element.attributes[name]}"`
  },
]

/** What puts elements where they do not belong, often ones that no document has there. */
export const across: readonly Mutation[] = [
  function move({ parent, element }, random, _corpus, root) {
    const to = random.of([root, ...placesIn(root).map((place) => place.element)].filter((one) => !isBasic(one) && one !== element && !placesIn(element).some((inner) => inner.element === one)))
    parent.children.splice(parent.children.indexOf(element), 1)
    to.children.splice(at(to.children, random, 1), 0, element)
    return `${element.name} has moved from ${parent.name} to ${to.name}`
  },
  function graft({ parent, element }, random, corpus) {
    const same = corpus.places.filter((place) => place.parent.name === parent.name || place.parent.name === element.name)
    if (same.length === 0) return undefined
    const chosen = random.of(same)
    const to = chosen.parent.name === element.name ? element : parent
    to.children.splice(at(to.children, random, 1), 0, treeOf(chosen.element))
    return `${chosen.element.name} of another document is in ${to.name}`
  },
  function plant({ element }, random, corpus) {
    if (isBasic(element)) return undefined
    const chosen = random.of(corpus.places).element
    element.children.splice(at(element.children, random, 1), 0, treeOf(chosen))
    return `a foreign ${chosen.name} is in ${element.name}`
  },
]

const parties: ReadonlySet<string> = new Set(['cac:AccountingSupplierParty', 'cac:AccountingCustomerParty', 'cac:TaxRepresentativeParty', 'cbc:EndpointID', 'cac:PartyIdentification'])

/** What puts a party, or what identifies it, into another group of the document. */
export const movedParties: readonly Mutation[] = across.slice(0, 1).map((move): Mutation => (place, random, corpus, root) => (parties.has(place.element.name) ? move(place, random, corpus, root) : undefined))

/** A document that is made from a published one by one to three mutations, with what was done to it. */
export interface Mutated {
  readonly root: Tree
  readonly done: readonly string[]
}

/** Changes a copy of the document; the same random numbers make the same changes. */
export function mutated(of: Tree, random: Random, corpus: Corpus, mutations: readonly Mutation[]): Mutated {
  const root = treeOf(of)
  const done: string[] = []
  const count = 1 + random.below(3)
  while (done.length < count) {
    const places = placesIn(root)
    if (places.length === 0) break
    const said = random.of(mutations)(random.of(places), random, corpus, root)
    if (said !== undefined) done.push(said)
  }
  return { root, done }
}
