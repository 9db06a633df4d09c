import type { KnownDocument } from './documents.ts'
import { amongOf, documentOf, type Conversation } from './heard.ts'
import { isPositive } from './quantities.ts'
import type { Said } from './said.ts'

/** What a document says of the receipt that it takes back, or that its goods came with. */
export type TakesBack = Pick<Said<'reversed'>, 'by' | 'receipt' | 'receiptYear' | 'among'>

/** The name of the receipts that it may mean. */
export function receiptsOf({ by, receipt }: TakesBack): string {
  return documentOf({ by, is: 'received', document: receipt })
}

/**
 * The receipt that is meant. Of several of its number it is that of the year that is named, of the same system, of the same
 * company, of which something is left, or else the latest.
 */
export function receiptMeant({ documents }: Pick<Conversation, 'documents'>, said: TakesBack): KnownDocument | undefined {
  const { system, company } = amongOf(said)
  const { receiptYear } = said
  const ofYear = documents.of(receiptsOf(said)).filter(({ among: { year } }) => receiptYear === undefined || year === '' || year === receiptYear)
  const wishes: readonly ((each: KnownDocument) => boolean)[] = [
    ({ among }) => receiptYear === undefined || among.year === receiptYear,
    ({ among }) => among.system === system,
    ({ among }) => among.company === company,
    ({ lines }) => lines.some(({ quantity }) => isPositive(quantity)),
  ]
  return wishes.reduce(preferring, ofYear).toSorted((one, other) => (one.among.year < other.among.year ? -1 : one.among.year > other.among.year ? 1 : 0)).at(-1)
}

function preferring(among: readonly KnownDocument[], wish: (each: KnownDocument) => boolean): readonly KnownDocument[] {
  const wished = among.filter(wish)
  return wished.length === 0 ? among : wished
}

/** The receipt as people name it: number and year. */
export function nameOfReceipt({ receipt, receiptYear }: TakesBack): string {
  return receiptYear === undefined ? receipt : `${receipt}/${receiptYear}`
}
