import { readFileSync } from 'node:fs'

/** The text of the query that lies in a file beside this one, such as `publish.sql`. */
export function query(file: `${string}.sql`): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
}
