import { failure } from '../../../errors/failure.ts'
import type { Note } from '../../model/invoice.ts'
import { noteSubjects } from '../../rules/codelists/noteSubjects.ts'

/** What the rules take for a subject code: three characters between the first two number signs (BR-CL-08). */
const takenForSubject = /^[^#]*#([^#]{3})#/

/**
 * All notes as one text, a line each, a subject written before its text as `#AAI#` (EN 16931, UBL binding of BT-21). Those without a subject come first,
 * since one behind a subject would be read as having it.
 * Throws KS-MAP-NOTE-SUBJECT for a text that would be read as having a subject that the list does not know.
 */
export function joinedNotes(notes: readonly Note[]): string | undefined {
  if (notes.length === 0) return undefined
  const inOrder = [...notes.filter(({ subject }) => subject === undefined), ...notes.filter(({ subject }) => subject !== undefined)]
  const text = inOrder.map((note) => (note.subject === undefined ? note.text : `#${note.subject}#${note.text}`)).join('\n')
  const subject = takenForSubject.exec(text)?.[1]
  if (subject !== undefined && !noteSubjects.has(subject)) throw failure('KS-MAP-NOTE-SUBJECT', { subject })
  return text
}
