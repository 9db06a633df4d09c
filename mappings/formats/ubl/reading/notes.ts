import type { Note } from '../../../model/invoice.ts'
import { noteSubjects } from '../../../rules/codelists/noteSubjects.ts'
import type { UblNode } from './node.ts'

const withSubject = /^#([^#]{3})#([^]*)$/

/** The notes (BG-1). One element may hold several of them, as we write them: each begins on a line of its own with a subject that is known. */
export function notes(root: UblNode): readonly Note[] {
  const [first, second] = root.all('cbc:Note')
  if (second !== undefined) root.one('cbc:Note', 'BT-22')
  if (first === undefined) return []
  return root.all('cbc:Note').flatMap((node) => notesIn(node.ownText('BT-22')))
}

/** The notes that one text holds: `joinedNotes` the other way. */
export function notesIn(text: string): readonly Note[] {
  return apart(text).map(note)
}

function apart(text: string): readonly string[] {
  const parts: string[] = []
  for (const row of text.split('\n')) {
    const subject = withSubject.exec(row)?.[1]
    if (parts.length === 0 || (subject !== undefined && noteSubjects.has(subject))) parts.push(row)
    else parts[parts.length - 1] += `\n${row}`
  }
  return parts
}

function note(text: string): Note {
  const [, subject, rest] = withSubject.exec(text) ?? []
  return subject === undefined || rest === undefined ? { text } : { text: rest, subject }
}
