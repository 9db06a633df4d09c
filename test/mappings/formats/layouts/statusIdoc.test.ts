import { expect, test } from 'vitest'
import { readStatusIdoc } from '../../../../mappings/formats/layouts/idoc/readStatusIdoc.ts'

const audit = (states: string): Uint8Array => Buffer.from(`<?xml version="1.0"?><ALEAUD01><IDOC BEGIN="1"><EDI_DC40 SEGMENT="1"><MESTYP>ALEAUD</MESTYP></EDI_DC40><E1ADHDR SEGMENT="1"><MESTYP>PORDCR1</MESTYP>${states}</E1ADHDR></IDOC></ALEAUD01>`)
const status = (segments: string): Uint8Array => Buffer.from(`<?xml version="1.0"?><SYSTAT01><IDOC BEGIN="1"><EDI_DC40 SEGMENT="1"><MESTYP>STATUS</MESTYP></EDI_DC40>${segments}</IDOC></SYSTAT01>`)

test('an ALEAUD01 tells of each IDoc whether it is posted or refused, with its text', () => {
  expect(readStatusIdoc(audit(
    '<E1STATE SEGMENT="1"><DOCNUM>0000000000004711</DOCNUM><STATUS>53</STATUS><STACOD>SAPME017</STACOD><STATXT>&amp; created under the number &amp;</STATXT><STAPA1>Standard PO</STAPA1><STAPA2>4500012345</STAPA2><E1PRTOB SEGMENT="1"><OBJKEY>4500012345</OBJKEY></E1PRTOB></E1STATE>'
    + '<E1STATE SEGMENT="1"><DOCNUM>0000000000004712</DOCNUM><STATUS>51</STATUS><STACOD>SAPME083</STACOD><STATXT>Enter &amp;1</STATXT><STAPA1>Plant</STAPA1></E1STATE>',
  ))).toEqual([
    { idocNumber: '0000000000004711', messageType: 'PORDCR1', objectKey: '4500012345', status: '53', outcome: 'posted', code: 'SAPME017', text: 'Standard PO created under the number 4500012345' },
    { idocNumber: '0000000000004712', messageType: 'PORDCR1', status: '51', outcome: 'refused', code: 'SAPME083', text: 'Enter Plant' },
  ])
})

test('a SYSTAT01 hands our own reference back', () => {
  expect(readStatusIdoc(status('<E1STATS SEGMENT="1"><DOCNUM>4711</DOCNUM><STATUS>51</STATUS><STATXT>Period 011/2026 is not open</STATXT><ARCKEY>0191d5b2-7c3a-7000-8000-000000000001</ARCKEY></E1STATS><E1STATS SEGMENT="1"><STATUS>64</STATUS></E1STATS>'))).toEqual([
    { idocNumber: '4711', archiveKey: '0191d5b2-7c3a-7000-8000-000000000001', status: '51', outcome: 'refused', text: 'Period 011/2026 is not open' },
    { status: '64', outcome: 'under way' },
  ])
})

test.each([
  ['another document', '<ORDERS05/>'],
  ['no status at all', '<SYSTAT01><IDOC/></SYSTAT01>'],
  ['a status without its code', '<SYSTAT01><IDOC><E1STATS><DOCNUM>1</DOCNUM></E1STATS></IDOC></SYSTAT01>'],
  ['a status that is no code', '<SYSTAT01><IDOC><E1STATS><STATUS>OK</STATUS></E1STATS></IDOC></SYSTAT01>'],
])('%s is refused', (_, text) => {
  expect(() => readStatusIdoc(Buffer.from(text))).toThrow(expect.objectContaining({ code: 'KS-SYSTEM-ACK-CONTENT' }))
})
