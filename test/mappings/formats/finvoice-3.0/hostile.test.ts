import { finvoice30 } from '../../../../mappings/formats/finvoice-3.0/format.ts'
import { finvoice } from '../../../../mappings/formats/finvoice-3.0/reading/readFinvoice.ts'
import { hostileXmlSuite } from '../../../suites/hostileXml.ts'
import { context } from './anyInvoice.ts'
import { exampleCreditNote } from './exampleInvoice.ts'

const rendered = Buffer.from(finvoice30.render({ kind: 'creditNote', invoice: exampleCreditNote }, context)).toString('latin1')

hostileXmlSuite(finvoice, rendered.replace(/[^\0-\x7f]/g, 'a'))
