import type { Stated } from '../../../model/stated.ts'
import type { UblElement } from '../../ubl/tree/element.ts'
import type { Part, Terms, Writing } from './part.ts'
import type { Reading } from './reading.ts'

/** What a model is turned into before it is written and after it is read, where the document orders its terms otherwise. */
export interface Conversion<Model> {
  written?(model: Stated<Model>): Stated<Model>
  read?(model: Stated<Model>): Stated<Model>
}

const noAttributes: readonly string[] = []

/** The elements that stand below one element, in the schema's order, bound to a model. */
export class Aggregate<Model> {
  readonly parts: readonly Part<Model>[]
  readonly lists: readonly string[]
  readonly #byElement: ReadonlyMap<string, Part<Model>>
  readonly #conversion: Conversion<Model>

  constructor(parts: readonly Part<Model>[], conversion: Conversion<Model> = {}) {
    this.parts = parts
    this.lists = parts.flatMap(({ lists }) => lists)
    this.#byElement = new Map(parts.map((part) => [part.element, part]))
    this.#conversion = conversion
  }

  /** The same elements of a model that the document orders otherwise. */
  converted(conversion: Conversion<Model>): Aggregate<Model> {
    return new Aggregate(this.parts, conversion)
  }

  /** The same with an element before the others. */
  preceded(first: Part<Model>): Aggregate<Model> {
    return new Aggregate([first, ...this.parts], this.#conversion)
  }

  /** What the element states: any term may be missing; the first counts of what is doubled. */
  read(element: UblElement, reading: Reading): Stated<Model> {
    const into: Terms = {}
    for (const list of this.lists) into[list] = []
    this.readInto(element, into, reading)
    const { read } = this.#conversion
    return read === undefined ? into as Stated<Model> : read(into as Stated<Model>)
  }

  readInto(element: UblElement, into: Terms, reading: Reading): void {
    reading.judgeAttributes(element, noAttributes)
    if (element.children.length === 0) reading.odd('empty')
    const seen: string[] = []
    for (const child of element.children) {
      const part = this.#byElement.get(child.name)
      if (part === undefined) {
        reading.unknown(child)
      } else if (!part.repeats && seen.includes(child.name)) {
        reading.unknown(child, 'doubled')
      } else {
        if (!part.repeats) seen.push(child.name)
        reading.enter(child)
        part.read(child, into, reading)
        reading.leave()
      }
    }
  }

  /** The elements that say what the model states; undefined where it states nothing of them. */
  write(model: Stated<Model>, writing: Writing): readonly UblElement[] | undefined {
    const { written } = this.#conversion
    return this.writeFrom((written === undefined ? model : written(model)) as Readonly<Terms>, writing)
  }

  writeFrom(terms: Readonly<Terms>, writing: Writing): readonly UblElement[] | undefined {
    const elements: UblElement[] = []
    return this.writeInto(terms, elements, writing) ? elements : undefined
  }

  /** Adds the elements, and answers whether the model states anything of them. */
  writeInto(terms: Readonly<Terms>, to: UblElement[], writing: Writing): boolean {
    let says = false
    for (const part of this.parts) says = part.write(terms, to, writing) || says
    return says
  }
}

/** The elements below one element, in the schema's order. */
export function aggregate<Model>(...parts: readonly Part<Model>[]): Aggregate<Model> {
  return new Aggregate(parts)
}
