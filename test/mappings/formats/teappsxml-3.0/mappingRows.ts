import { mappingRows, type MappingRow } from '../secondReading/mappingTable.ts'

/** The official mapping of TEAPPSXML 3.0 to EN 16931; paths below INVOICE. */
export function teappsxmlRows(): readonly MappingRow[] {
  return mappingRows('teapps/TEAPPSXML3_EN16931_mapping.tsv', 'INVOICE_CENTER/CONTENT_FRAME/INVOICES/INVOICE/')
}
