import { expect } from 'vitest'
import type { Acknowledgement, Interpretation } from '../../connectors/ports.ts'
import { saidIn } from '../../mappings/conversation/fromEvent.ts'
import type { Said, SaidLine } from '../../mappings/conversation/said.ts'
import type { OrderingDocument } from '../../mappings/formats/inboundDocument.ts'
import type { Place } from '../../mappings/to-events/place.ts'
import { purchaseOrderEvent } from '../../mappings/to-events/purchaseOrderEvent.ts'
import { receiptEvent } from '../../mappings/to-events/receiptEvent.ts'
import { completed } from '../../schemas/codec.ts'
import { begun_ms, type SpokenOrder } from './conversationEvents.ts'
import { told } from './told.ts'
import { idocNumberOf } from './tongues/sap.ts'
import type { Tongue } from './tongues/tongue.ts'
import { utterancesOf, type Utterance } from './utterances.ts'

/** Something that was said, as it was meant and as it was read of the bytes; of the shop's events the same. */
export interface Heard {
  readonly meant: Said
  readonly read: Said
}

/** A conversation as far as the municipality's systems could write what they had to say, read by their kinds. Each says what was meant, and breaks no rule. */
export function heardOf(conversation: readonly Said[], about: SpokenOrder, tongue: Tongue, which: string): readonly Heard[] {
  const theirs = utterancesOf(conversation, about).flatMap((utterance): readonly Heard[] => {
    const written = tongue.utter(utterance)
    if (written === undefined) return []
    return told(`${which}, ${utterance.id} ${utterance.said.is}`, written.received.bytes, () => {
      const read = understood(written.interpret(written.received), utterance, about, tongue)
      expect(essence(read)).toEqual(essence(utterance.said))
      return [{ meant: utterance.said, read: { ...read, document: utterance.said.document } }]
    })
  })
  const ofShop = conversation.filter(({ by }) => by === 'shop').map((said): Heard => ({ meant: said, read: said }))
  return [...ofShop, ...theirs].toSorted((one, other) => one.meant.at_ms - other.meant.at_ms)
}

function understood({ documents, acknowledgements }: Interpretation, utterance: Utterance, about: SpokenOrder, tongue: Tongue): Said {
  if (utterance.is === 'answer') {
    const [answer, ...others] = acknowledgements
    expect([others, documents]).toEqual([[], []])
    expect(answer?.about).toMatchObject(nameOf(answer?.about.by, about.sellersNumber))
    const common = { by: 'municipality', at_ms: utterance.said.at_ms, version: utterance.said.version, document: utterance.id, answers: null } as const
    return answer?.grade === 'rejected' ? { ...common, is: 'rejected' } : { ...common, is: 'confirmed', lines: [] }
  }
  const kind = utterance.is === 'order' ? 'purchaseOrder' : 'receipt'
  const found = documents.filter((document): document is OrderingDocument => document.kind === kind)
  const [document, ...others] = utterance.is === 'order' ? found : found.filter((each) => each.kind === 'receipt' && names(each.receipt, utterance.noted))
  expect(others).toEqual([])
  if (document === undefined) throw new Error(`there is no ${kind}`)
  expect(document.broken).toEqual([])
  return saidOf(document, utterance, about, tongue)
}

/** How an order of the shop's is named: itself, or what brought it, which has its number here. */
function nameOf(by: Acknowledgement['about']['by'] | undefined, order: string): object {
  if (by === 'delivery id') return { id: order }
  return { number: by === 'delivery number' ? idocNumberOf(order) : order }
}

/** A receipt by its number; one that takes back a whole one may have no number but that. */
function names(receipt: { readonly number: string; readonly previousReceipt?: string }, { number, previous }: { readonly number: string; readonly previous?: string }): boolean {
  return receipt.number === number || (receipt.previousReceipt === previous && receipt.number === `${previous}/reversed`)
}

function saidOf(document: OrderingDocument, { said }: Utterance, about: SpokenOrder, tongue: Tongue): Said {
  const place: Place = { story: about.story, storyVersion: said.version, municipality: '', system: '', buyer: {}, seller: {}, inboundId: '' }
  const { type, value } = document.kind === 'receipt' ? receiptEvent(document.receipt, {}, place) : purchaseOrderEvent(document.order, place)
  const [read] = saidIn(completed(type, value), begun_ms + said.at_ms)
  if (read === undefined) throw new Error(`${type} says nothing of an order`)
  const lineNumber = tongue.lineNumber ?? ((line: string) => line)
  const inOurNumbers = 'lines' in read.said ? { lines: read.said.lines.map((line) => ({ ...line, line: lineNumber(line.line) })) } : {}
  const reversed = read.said.is === 'reversed' ? { receipt: read.said.receipt.slice(read.said.receipt.indexOf('/') + 1) } : {}
  return { ...read.said, at_ms: read.said.at_ms - begun_ms, ...inOurNumbers, ...reversed } as Said
}

/** What has to be the same in every format: a cancellation may repeat the order's lines or not, a confirmation by a system is of all. */
function essence(said: Said): unknown {
  const { is, by, at_ms, version } = said
  const lines = 'lines' in said && is !== 'confirmed' ? said.lines.map(lineOf) : []
  return { is, by, at_ms, version, lines, receipt: said.is === 'reversed' ? said.receipt : '' }
}

function lineOf({ line, quantity, unit }: SaidLine): string {
  return `${line}: ${quantity.trimmed()} ${unit}`
}
