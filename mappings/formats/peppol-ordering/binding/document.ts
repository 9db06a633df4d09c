import type { Oddity, Stated } from '../../../model/stated.ts'
import { noAttributes, UblElement } from '../../ubl/tree/element.ts'
import { Aggregate } from './aggregate.ts'
import { Reading } from './reading.ts'
import { fixed } from './texts.ts'

/** What a document says, and what is odd about it. */
export interface Read<Model> {
  readonly document: Stated<Model>
  readonly oddities: readonly Oddity[]
}

/** A transaction of Peppol: its root element bound to a model, both ways. */
export class DocumentBinding<Model> {
  /** Such as `T01`. */
  readonly transaction: string
  readonly root: string
  /** Its `cbc:CustomizationID`. */
  readonly customization: string
  readonly #content: Aggregate<Model>
  readonly #given: Partial<Stated<Model>>

  /** `given` is what the kind of document says by itself, such as that an Order Change is a change. */
  constructor({ transaction, root, customization, given = {} }: { readonly transaction: string; readonly root: string; readonly customization: string; readonly given?: Partial<Stated<Model>> }, content: Aggregate<Model>) {
    this.transaction = transaction
    this.root = root
    this.customization = customization
    this.#content = content.preceded(fixed('cbc:CustomizationID', customization))
    this.#given = given
  }

  /** Reads tolerantly: what is missing has no term; what is doubled, mistyped or unknown is an oddity. */
  read(root: UblElement): Read<Model> {
    const reading = new Reading(root)
    const document = { ...this.#content.read(root, reading), ...this.#given }
    return { document, oddities: reading.oddities }
  }

  /** The document's tree in the schema's order. Throws KS-MAP-AMOUNT-DECIMALS for an amount that is not in cents. */
  write(document: Stated<Model> & { readonly currency?: string | undefined }): UblElement {
    const currency = document.currency === undefined ? noAttributes : { currencyID: document.currency }
    return new UblElement(this.root, noAttributes, this.#content.write(document, { currency }) ?? [], '')
  }
}

