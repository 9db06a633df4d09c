import { peppolBis3 } from '../../../../../mappings/formats/peppol-bis-3/format.ts'
import { ubl } from '../../../../../mappings/formats/ubl/reading/readUbl.ts'
import { exampleContext } from '../../../../harness/renderContext.ts'
import { hostileXmlSuite } from '../../../../suites/hostileXml.ts'
import { exampleCreditNote } from '../../finvoice-3.0/exampleInvoice.ts'

const rendered = Buffer.from(peppolBis3.render({ kind: 'creditNote', invoice: exampleCreditNote }, exampleContext)).toString('latin1')

hostileXmlSuite(ubl, rendered.replace(/[^\0-\x7f]/g, 'a'))
