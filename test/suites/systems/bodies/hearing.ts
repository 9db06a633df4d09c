import { numberOfId } from '../../../../base/idNumber.ts'
import type { InboundMessage, Interpretation, OutgoingTransmission } from '../../../../connectors/ports.ts'
import { Failure } from '../../../../errors/failure.ts'
import type { PlayedSystem } from '../../../harness/playedSystem.ts'
import { signal } from '../stage.ts'
import type { SuiteKind } from '../suiteKind.ts'

/** Everything that has reached us once the receiver's answers about a document are due. */
export async function heardLater({ answers }: SuiteKind, system: PlayedSystem, number: string): Promise<readonly InboundMessage[]> {
  if (answers === undefined) throw new TypeError('this kind never answers of its own accord')
  await system.receiver.process()
  answers.ownDocument?.(system.receiver, number)
  system.clock.moveTo(system.clock.now_ms() + answers.after_ms)
  return system.heard()
}

/** What a message says; undefined for one that is broken. */
export function understood({ formats = [] }: SuiteKind, { connection }: PlayedSystem, message: InboundMessage): Interpretation | undefined {
  try {
    return connection.interpret(message, formats)
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}

/** What messages name: delivery ids and numbers, document numbers, file names, or the order of a receipt. */
export function namedIn(kind: SuiteKind, system: PlayedSystem, messages: readonly InboundMessage[]): readonly string[] {
  return messages.flatMap((message) => {
    const { acknowledgements, hints, documents } = understood(kind, system, message) ?? nothing
    const said = acknowledgements.map(({ about }) => (about.by === 'delivery id' ? about.id : about.by === 'file name' ? about.name : about.number))
    return [...said, ...hints.map(({ deliveryId }) => deliveryId), ...documents.flatMap((document) => (document.kind === 'receipt' ? (document.receipt.buyersOrder ?? []) : []))]
  })
}

const nothing: Interpretation = { acknowledgements: [], hints: [], documents: [] }

export function isName(name: string, { id, documentNumber, name: file }: OutgoingTransmission): boolean {
  return name === id || name === numberOfId(id) || name === documentNumber || name === file
}

/** The grades that it gives to what we sent: by its messages, and by what it says when a hint has us ask. */
export async function gradesOf(kind: SuiteKind, system: PlayedSystem, messages: readonly InboundMessage[], transmission: OutgoingTransmission): Promise<readonly { readonly grade: string; readonly text?: string }[]> {
  const told = messages.flatMap((message) => understood(kind, system, message)?.acknowledgements ?? [])
  const asked = await system.connection.ask?.(transmission, signal)
  return [...told, ...(asked?.outcome === 'taken' ? asked.acknowledgements : [])]
}
