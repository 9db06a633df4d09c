import { join } from 'node:path'
import { documentTypeCheck } from '../../../harness/dtd.ts'
import { standardsFolder } from '../../../harness/standards.ts'
import type { SchemaCheck } from '../../../harness/xsd.ts'

const checks = new Map<string, SchemaCheck>()

/** What the official document type that a cXML document names objects to; empty where it is valid. */
export function dtdErrors(document: Uint8Array): readonly string[] {
  const [, version = '', name = ''] = /<!DOCTYPE \w+ SYSTEM "http:\/\/xml\.c(?:xml|XML)\.org\/schemas\/cXML\/([\d.]+)\/(\w+\.dtd)">/.exec(Buffer.from(document).toString('utf8')) ?? []
  const file = join(standardsFolder, 'cxml/dtd', version, name)
  const check = checks.get(file) ?? documentTypeCheck(file)
  checks.set(file, check)
  return check.errors(document)
}
