import { failure } from '../../../../errors/failure.ts'
import { phrase } from '../../../../errors/words/words.ts'
import type { InboundFormat } from '../../../../mappings/formats/inboundDocument.ts'
import type { Interpretation } from '../../../ports.ts'
import { interpretCommon } from './commonMessage.ts'

/**
 * What a message of a system that has no format of its own says: what its standard has it say, or documents by a layout of the profile that knows its name or
 * type. Throws KS-SYSTEM-ACK-CONTENT for any other, and what their readers throw.
 */
export function interpretAny(name: string, bytes: Uint8Array, formats: readonly InboundFormat[]): Interpretation {
  const common = interpretCommon(bytes)
  if (common !== undefined) return common
  const format = formats.find((one) => one.recognises(name, bytes))
  if (format !== undefined) return { acknowledgements: [], hints: [], documents: format.read(name, bytes) }
  throw failure('KS-SYSTEM-ACK-CONTENT', { kind: phrase('message of a system'), expected: phrase('a message of a known standard, or one by a layout of a receiving flow'), seen: name.slice(0, 80) })
}
