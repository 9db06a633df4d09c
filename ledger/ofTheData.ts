/** PostgreSQL's classes of errors that a value brings about: data exceptions, and limits such as an index entry's size. */
const classesOfValues = /^(22|54)/

/**
 * Whether a failure comes from what is in a record or message, so that it would come again each time: not from the database
 * being away or busy, which passes.
 */
export function isOfTheData(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError) return true
  const { code, severity } = error as { readonly code?: unknown; readonly severity?: unknown }
  return typeof code === 'string' && typeof severity === 'string' && classesOfValues.test(code)
}
