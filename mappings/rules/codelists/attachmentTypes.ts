import { codes } from './codes.ts'

/** MIME types of an attached document: the subset of IANA's in EN 16931 (BR-CL-24). */
export const attachmentTypes = codes(`
  application/pdf image/png image/jpeg text/csv
  application/vnd.openxmlformats-officedocument.spreadsheetml.sheet application/vnd.oasis.opendocument.spreadsheet
`)
