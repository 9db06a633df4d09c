// What a shop needs of a schema registry with the Confluent interface. Without a registry the ids of the contract package count.

const base = process.env.SCHEMA_REGISTRY_URL?.replace(/\/$/, '')
const schemas = new Map()

/** The registry's id of a subject's newest schema; undefined without a registry. */
export async function schemaId(subject) {
  return base && (await get(`/subjects/${encodeURIComponent(subject)}/versions/latest`)).id
}

/** The schema of an id, asked for once; undefined without a registry. */
export async function schemaById(id) {
  if (base && !schemas.has(id)) schemas.set(id, JSON.parse((await get(`/schemas/ids/${id}`)).schema))
  return schemas.get(id)
}

async function get(path) {
  const response = await fetch(base + path, { signal: AbortSignal.timeout(10_000) })
  if (!response.ok) throw new Error(`The schema registry answered ${response.status} for ${path}: ${await response.text()}`)
  return response.json()
}
