import type { Pool } from 'pg'

/** The pool, counting what it is asked to run. */
export function counting(pool: Pool): { readonly pool: Pool; readonly statements: string[] } {
  const statements: string[] = []
  const query = (given: { readonly name?: string; readonly text: string }, ...rest: readonly unknown[]) => {
    statements.push(given.name ?? given.text)
    return (pool.query as (...all: readonly unknown[]) => unknown)(given, ...rest)
  }
  return { statements, pool: new Proxy(pool, { get: (target, name) => (name === 'query' ? query : Reflect.get(target, name)) }) }
}
