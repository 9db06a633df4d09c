import { codes } from './codes.ts'

/** MIME types of an attached document: the subset of IANA's in EN 16931 (BR-CL-24). */
export const attachmentTypes = codes(`
  application/pdf image/png image/jpeg text/csv
  application/vnd.openxmlformats-officedocument.spreadsheetml.sheet application/vnd.oasis.opendocument.spreadsheet
`)

/** MIME types of a document attached to an order agreement: the subset of IANA's in Peppol ordering 3.0.17 (PEPPOL-T110-B01902). */
export const orderAttachmentTypes = codes(`
  application/pdf image/png image/jpeg image/tiff application/acad application/dwg drawing/dwg
  application/vnd.openxmlformats-officedocument.spreadsheetml.sheet application/vnd.oasis.opendocument.spreadsheet
`)
