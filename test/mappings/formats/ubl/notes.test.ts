import { expect, test } from 'vitest'
import { joinedNotes } from '../../../../mappings/formats/ubl/notes.ts'
import { notesIn } from '../../../../mappings/formats/ubl/reading/notes.ts'

test('a note without a subject does not go under the one before it', () => {
  const text = joinedNotes([{ text: 'one', subject: 'AAI' }, { text: 'two', subject: 'REG' }, { text: 'three' }])
  expect(text).toBe('three\n#AAI#one\n#REG#two')
  expect(notesIn(text ?? '')).toEqual([{ text: 'three' }, { text: 'one', subject: 'AAI' }, { text: 'two', subject: 'REG' }])
})
