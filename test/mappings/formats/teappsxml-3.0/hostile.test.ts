import { teappsxml30 } from '../../../../mappings/formats/teappsxml-3.0/format.ts'
import { teappsxml } from '../../../../mappings/formats/teappsxml-3.0/reading/readTeappsxml.ts'
import { hostileXmlSuite } from '../../../suites/hostileXml.ts'
import { context } from '../finvoice-3.0/anyInvoice.ts'
import { exampleCreditNote } from '../finvoice-3.0/exampleInvoice.ts'

const rendered = Buffer.from(teappsxml30.render({ kind: 'creditNote', invoice: exampleCreditNote }, context)).toString('latin1')

hostileXmlSuite(teappsxml, rendered.replace(/[^\0-\x7f]/g, 'a'))
