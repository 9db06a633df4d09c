// Written by npm run generate:codelists.
import { codeList } from './codeList.ts'

/** Media types of an attached document (BR-CL-24). */
export const attachmentTypes = codeList('MIME types of EN 16931', 'EN 16931 validation 1.3.16', `
  application/pdf image/png image/jpeg text/csv application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
  application/vnd.oasis.opendocument.spreadsheet
`)

/** Media types of an attached document (PEPPOL-EN16931-CL001). */
export const peppolAttachmentTypes = codeList('MIME types (Peppol)', 'Peppol 2026.5, Billing 3.0.21', `
  application/pdf image/png image/jpeg text/csv application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
  application/vnd.oasis.opendocument.spreadsheet
`)

/** Media types of a document attached to an order agreement (PEPPOL-T110-B01902). */
export const orderAttachmentTypes = codeList('MIME types of Peppol ordering', 'Peppol 2026.5, ordering 3.0.17', `
  application/pdf image/png image/jpeg image/tiff application/acad application/dwg drawing/dwg
  application/vnd.openxmlformats-officedocument.spreadsheetml.sheet application/vnd.oasis.opendocument.spreadsheet
`)
