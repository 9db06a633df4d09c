import { stylesheetText, type Stylesheet } from '../stylesheets.ts'

/** The namespace of the root that a stylesheet judges. */
export function namespaceOf(sheet: Stylesheet): string {
  const namespace = / xmlns:ubl="([^"]+)"/.exec(stylesheetText(sheet))?.[1]
  if (namespace === undefined) throw new Error(`${sheet.path} names no root`)
  return namespace
}
