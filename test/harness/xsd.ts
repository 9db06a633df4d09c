import { readFileSync } from 'node:fs'
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'

xmlRegisterFsInputProviders()

/** Checks documents against one XSD, whose imports are read from beside it. */
export interface SchemaCheck {
  /** What the schema objects to; empty where the document is valid. Throws where the bytes are no XML. */
  errors(document: Uint8Array): readonly string[]
}

/** Loads a schema; it stays in memory until the process ends. */
export function schemaCheck(path: string): SchemaCheck {
  const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(path), { url: path }))
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
