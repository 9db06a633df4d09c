const xml = 'http://www.w3.org/XML/1998/namespace'
const xmlns = 'http://www.w3.org/2000/xmlns/'

/** A prefix, and the namespace that it had around an element that declares another. */
export type Replaced = readonly [prefix: string, namespace: string | undefined]

/** The namespaces that are in force where a reader of a document is. */
export class Namespaces {
  /** By prefix; the empty one is that of names without any. */
  readonly #inForce = new Map<string, string | undefined>([['', ''], ['xml', xml]])

  /** The namespace of a prefix; undefined where nothing declares it. */
  of(prefix: string): string | undefined {
    return this.#inForce.get(prefix)
  }

  /** Takes in what an element declares, and gives what `restore` wants after it; undefined where one cannot be declared (Namespaces in XML 1.0, section 3). */
  declare(attributes: Readonly<Record<string, string>>): readonly Replaced[] | undefined {
    const replaced: Replaced[] = []
    for (const name in attributes) {
      if (!isDeclaration(name)) continue
      const prefix = name.slice(6)
      const namespace = attributes[name] as string
      const isLawful = prefix === 'xml' ? namespace === xml : prefix !== 'xmlns' && namespace !== xml && namespace !== xmlns && (prefix === '' || namespace !== '')
      if (!isLawful) return undefined
      replaced.push([prefix, this.#inForce.get(prefix)])
      this.#inForce.set(prefix, namespace)
    }
    return replaced
  }

  restore(replaced: readonly Replaced[]): void {
    for (const [prefix, namespace] of replaced) this.#inForce.set(prefix, namespace)
  }
}

/** Whether an attribute declares a namespace. */
export function isDeclaration(attribute: string): boolean {
  return attribute.startsWith('xmlns') && (attribute.length === 5 || attribute[5] === ':')
}
