import { readFileSync } from 'node:fs'
import { DtdValidator, XmlDocument, XmlDtd, XmlValidateError } from 'libxml2-wasm'
import type { SchemaCheck } from './xsd.ts'

/** Loads a document type; it stays in memory until the process ends. */
export function documentTypeCheck(path: string): SchemaCheck {
  const validator = new DtdValidator(XmlDtd.fromBuffer(readFileSync(path)))
  return {
    errors(bytes) {
      const document = XmlDocument.fromBuffer(bytes)
      try {
        validator.validate(document)
        return []
      } catch (error) {
        if (error instanceof XmlValidateError) return error.details.map((detail) => `line ${detail.line}: ${detail.message.trim()}`)
        throw error
      } finally {
        document.dispose()
      }
    },
  }
}
