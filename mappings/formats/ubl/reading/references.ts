import type { Invoice, SupportingDocument } from '../../../model/invoice.ts'
import type { Stated } from '../../../model/stated.ts'
import type { Identifier } from '../../../model/terms.ts'
import { fromBase64 } from '../../inbound-xml/base64.ts'
import type { UblNode } from './node.ts'

type References = Pick<
  Stated<Invoice>,
  'project' | 'contract' | 'purchaseOrder' | 'salesOrder' | 'receivingAdvice' | 'despatchAdvice' | 'tender' | 'object' | 'preceding' | 'supportingDocuments'
>

/** UNCL1001 codes that make an additional document something else: an invoiced object, and on a credit note a project. */
const objectType = '130'
const projectType = '50'

/** The documents that an invoice refers to (BT-11 to BT-18, BG-3, BG-24). */
export function references(root: UblNode, kind: Invoice['kind']): References {
  const salesOrder = root.text('cac:OrderReference/cbc:SalesOrderID', 'BT-14')
  const order = root.text('cac:OrderReference/cbc:ID', 'BT-13')
  if (salesOrder !== undefined && order === undefined) root.all('cac:OrderReference')[0]?.odd('incomplete', 'BT-13')
  const additional = additionalDocuments(root, kind)
  return {
    purchaseOrder: salesOrder !== undefined && order === 'NA' ? undefined : order,
    salesOrder,
    preceding: root.all('cac:BillingReference').map((node) => ({
      number: node.text('cac:InvoiceDocumentReference/cbc:ID', 'BT-25'),
      issueDate: node.text('cac:InvoiceDocumentReference/cbc:IssueDate', 'BT-26'),
    })),
    despatchAdvice: root.text('cac:DespatchDocumentReference/cbc:ID', 'BT-16'),
    receivingAdvice: root.text('cac:ReceiptDocumentReference/cbc:ID', 'BT-15'),
    tender: root.text('cac:OriginatorDocumentReference/cbc:ID', 'BT-17'),
    contract: root.text('cac:ContractDocumentReference/cbc:ID', 'BT-12'),
    object: additional.object,
    project: additional.project ?? root.text('cac:ProjectReference/cbc:ID', 'BT-11'),
    supportingDocuments: additional.supporting,
  }
}

interface Additional {
  readonly object: Identifier | undefined
  readonly project: string | undefined
  readonly supporting: readonly Stated<SupportingDocument>[]
}

/** AdditionalDocumentReference has three meanings, told apart by its type code. */
function additionalDocuments(root: UblNode, kind: Invoice['kind']): Additional {
  const objects: UblNode[] = []
  const projects: UblNode[] = []
  const supporting: Stated<SupportingDocument>[] = []
  for (const node of root.all('cac:AdditionalDocumentReference')) {
    const [type, ...others] = node.all('cbc:DocumentTypeCode')
    const codes = [type, ...others].map((one) => one?.element.text)
    const code = [objectType, projectType].find((one) => codes.includes(one))
    if (code === objectType) {
      objects.push(node)
      for (const part of [...node.all('cac:Attachment'), ...node.all('cbc:DocumentDescription')]) part.odd('unknown', 'BT-18')
    } else if (code === projectType && kind === 'creditNote') projects.push(node)
    else supporting.push(supportingDocument(node))
    if (objects.at(-1) !== node && projects.at(-1) !== node) type?.odd('unknown', 'BG-24', { text: type.plainText })
    else if (node.all('cbc:ID').every(({ plainText }) => plainText === '')) node.odd('incomplete', objects.at(-1) === node ? 'BT-18' : 'BT-11')
  }
  objects[1]?.odd('doubled', 'BT-18', { count: objects.length })
  projects[1]?.odd('doubled', 'BT-11', { count: projects.length })
  return { object: objects[0] && (objects[0].identifier('cbc:ID', 'BT-18') ?? { id: '' }), project: projects[0]?.text('cbc:ID', 'BT-11'), supporting }
}

const attachment: readonly string[] = ['mimeCode', 'filename']
const idAttributes: readonly string[] = ['schemeID']

function supportingDocument(node: UblNode): Stated<SupportingDocument> {
  const bytes = node.one('cac:Attachment/cbc:EmbeddedDocumentBinaryObject', 'BT-125')
  const scheme = node.one('cbc:ID', 'BT-122')?.attribute('schemeID', idAttributes)
  if (scheme !== undefined) node.odd('unknown', 'BT-122', { text: scheme }, '/cbc:ID/@schemeID')
  return {
    id: node.all('cbc:ID')[0]?.ownText('BT-122'),
    description: node.text('cbc:DocumentDescription', 'BT-123'),
    externalLocation: node.text('cac:Attachment/cac:ExternalReference/cbc:URI', 'BT-124'),
    embedded: bytes && {
      fileName: bytes.attribute('filename', attachment),
      mimeType: bytes.attribute('mimeCode', attachment),
      content: base64(bytes),
    },
  }
}

function base64(node: UblNode): Uint8Array | undefined {
  const text = node.ownText('BT-125')
  const bytes = fromBase64(text)
  if (bytes === undefined) node.odd('mistyped', 'BT-125', { text: text.slice(0, 60) })
  return bytes
}
