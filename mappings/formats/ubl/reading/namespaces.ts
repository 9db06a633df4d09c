import { failure } from '../../../../errors/failure.ts'
import type { XmlElement } from '../../inbound-xml/element.ts'

const ubl = 'urn:oasis:names:specification:ubl:schema:xsd:'

/** The prefixes by which we name elements of these namespaces, whatever the document calls them. */
const prefixes: ReadonlyMap<string, string> = new Map([
  [`${ubl}CommonBasicComponents-2`, 'cbc:'],
  [`${ubl}CommonAggregateComponents-2`, 'cac:'],
  [`${ubl}CommonExtensionComponents-2`, 'ext:'],
  [`${ubl}Invoice-2`, ''],
  [`${ubl}CreditNote-2`, ''],
  ['http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader', 'sbdh:'],
])

/** The namespaces that are in force for an element and what is in it. */
export class Scope {
  readonly #bound: ReadonlyMap<string, string>
  /** Names as written, with the name that we use. */
  readonly #names = new Map<string, string>()

  constructor(bound: ReadonlyMap<string, string> = new Map([['', ''], ['xml', 'http://www.w3.org/XML/1998/namespace']])) {
    this.#bound = bound
  }

  /** This scope, or a narrower one where the element declares namespaces. */
  within({ attributes }: XmlElement): Scope {
    let bound: Map<string, string> | undefined
    for (const name in attributes) {
      if (!isDeclaration(name)) continue
      bound ??= new Map(this.#bound)
      bound.set(name.slice(6), attributes[name] as string)
    }
    return bound === undefined ? this : new Scope(bound)
  }

  /** `cbc:ID` for an element of UBL by whatever prefix, `Q{namespace}name` for others. Throws KS-SYSTEM-XML-MALFORMED for an undeclared prefix. */
  nameOf(written: string): string {
    let name = this.#names.get(written)
    if (name === undefined) this.#names.set(written, (name = this.#resolve(written)))
    return name
  }

  #resolve(written: string): string {
    const colon = written.indexOf(':')
    const namespace = this.#bound.get(written.slice(0, Math.max(colon, 0)))
    if (namespace === undefined) throw failure('KS-SYSTEM-XML-MALFORMED', { what: `The prefix of ${written} is not declared`, line: 1 })
    const local = written.slice(colon + 1)
    const prefix = prefixes.get(namespace)
    return prefix === undefined ? `Q{${namespace}}${local}` : prefix + local
  }
}

/** Whether an attribute declares a namespace. */
export function isDeclaration(attribute: string): boolean {
  return attribute.startsWith('xmlns') && (attribute.length === 5 || attribute[5] === ':')
}
