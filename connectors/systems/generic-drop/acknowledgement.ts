import { failure } from '../../../errors/failure.ts'
import { phrase } from '../../../errors/words/words.ts'
import type { Acknowledgement } from '../../ports.ts'
import { documentNamed } from './files.ts'
import type { GenericDropSettings } from './settings.ts'

/** How much of a file a pattern is looked for in. */
const searched_bytes = 64 * 1024

/** What a file says of a document of ours, by the first row of the table that it matches; undefined where it matches none. Throws KS-SYSTEM-ACK-CONTENT. */
export function acknowledgementIn(name: string, bytes: Uint8Array, { fileName, acknowledgements }: Pick<GenericDropSettings, 'fileName' | 'acknowledgements'>): Acknowledgement | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, searched_bytes)).toString('utf8')
  for (const row of acknowledgements) {
    const ofName = row.name === undefined ? undefined : new RegExp(`^(?:${row.name})$`, 'u').exec(name)
    const ofContent = row.content === undefined ? undefined : new RegExp(row.content, 'mu').exec(text)
    if (ofName === null || ofContent === null) continue
    return saidBy({ ...ofName?.groups, ...ofContent?.groups }, row.grade, fileName)
  }
  return undefined
}

/** Groups `code` and `text` may tell the reason. */
function saidBy({ id, number, file, code, text }: Readonly<Record<string, string | undefined>>, grade: Acknowledgement['grade'], fileName: string): Acknowledgement {
  const about = id !== undefined ? { by: 'delivery id' as const, id } : number !== undefined ? { by: 'document number' as const, number } : documentNamed(fileName, file ?? '')
  if (about === undefined) throw failure('KS-SYSTEM-ACK-CONTENT', { kind: phrase('message of a system'), expected: phrase('the name of a file of ours'), seen: (file ?? '').slice(0, 80) })
  const reason = text?.trim().slice(0, 500)
  return { about, grade, reasonCodes: code === undefined ? [] : [code], ...(reason === undefined || reason === '' ? {} : { text: reason }) }
}
