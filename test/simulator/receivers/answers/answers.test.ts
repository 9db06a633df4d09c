import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFinvoiceack } from '../../../../mappings/formats/soap-frame/finvoiceack.ts'
import { finvoiceack } from '../../../../simulator/receivers/answers/finvoiceack.ts'
import { readFramed } from '../../../../simulator/receivers/reading/soapFrame.ts'
import { standards, standardsFolder } from '../../../harness/standards.ts'
import { schemaCheck } from '../../../harness/xsd.ts'
import { framed } from '../samples.ts'
import { everyAnswer } from './everyAnswer.ts'

const at = '2026-11-05T08:05:00.000Z'
const refusal = finvoiceack(readFramed(framed('m-1', '1001')).frame, { messageId: 'a-1', at, code: '2', text: 'Vastaanottajaa ei löydy & <muuta>' })

test('our side reads the refusal of a bank as it was meant', () => {
  expect(readFinvoiceack(Buffer.from(refusal))).toMatchObject({ refToMessageId: 'm-1', timestamp: '2026-11-05T08:00:00Z', code: 2, texts: ['Vastaanottajaa ei löydy & <muuta>'] })
})

test('the frame of a refusal names its own sender and the message that it is about', () => {
  const { frame } = readFramed(Buffer.from(refusal))
  expect(frame).toMatchObject({ messageId: 'a-1', sender: '003701577119', senderOperator: 'OKOYFIHH', receiver: '003723621803', receiverOperator: '003721291126' })
  expect(refusal).toContain('<eb:RefToMessageId>m-1</eb:RefToMessageId>')
})

standards.describe('official schemas', () => {
  test('a Finvoiceack is valid', () => {
    const { document } = readFramed(Buffer.from(refusal))
    expect(schemaCheck(join(standardsFolder, 'finvoice/Finvoiceack.xsd')).errors(document)).toStrictEqual([])
  })

  test('a Message Level Status and the Invoice Responses are valid', () => {
    const check = schemaCheck(join(standardsFolder, 'xsd/ubl-2.1/maindoc/UBL-ApplicationResponse-2.1.xsd'))
    expect(everyAnswer.flatMap(([, , xml]) => check.errors(Buffer.from(xml)))).toStrictEqual([])
  })
})
