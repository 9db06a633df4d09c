/** A schema without its `doc` texts, which may change at any time. */
export function withoutDocs(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema, (key, value: unknown) => (key === 'doc' && typeof value === 'string' ? undefined : value)))
}
