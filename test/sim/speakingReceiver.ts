import type { InboundMessage, Interpretation } from '../../connectors/ports.ts'
import { StageReceiver } from '../pipelines/stage/receiver.ts'
import type { Written } from './tongues/tongue.ts'

/** The format that the stage's profile receives. */
const format = 'peppol-ordering'

/** A receiver whose messages are those of the systems of municipalities, read by their kinds. Whatever the format, the profile of the stage receives it as one. */
export class SpeakingReceiver extends StageReceiver {
  readonly #written = new Map<string, Written>()

  /** From now on the message of this id is read so. */
  hears(channelId: string, written: Written): void {
    this.#written.set(channelId, written)
  }

  override interpret(message: Pick<InboundMessage, 'channelId' | 'bytes'>): Interpretation {
    const written = this.#written.get(message.channelId)
    if (written === undefined) throw new TypeError(`nobody wrote the message ${message.channelId}`)
    const { documents, ...rest } = written.interpret({ ...written.received, bytes: message.bytes })
    return { ...rest, documents: documents.map((document) => ({ ...document, format })) }
  }
}
