import { expect, test } from 'vitest'
import { onOneLine } from '../../mappings/formats/texts/splitText.ts'
import { readUbl } from '../../mappings/formats/ubl/reading/readUbl.ts'

/** So many that a pattern which looks at all of the rest from each of them never comes to an end. */
const blanks = ' '.repeat(2_000_000)

test('a text with a long run of blanks is put on one line in one pass', () => {
  expect(onOneLine(`\n a${blanks}b \t\r\n c \n`) === `a${blanks}b c`).toBe(true)
})

test('a UBL document with such a text is read in one pass', () => {
  const document = `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"><cbc:ID>\n a${blanks}b </cbc:ID></Invoice>`
  expect(readUbl(Buffer.from(document)).number === `a${blanks}b`).toBe(true)
})
