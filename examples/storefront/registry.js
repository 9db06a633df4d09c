// What a shop needs of a schema registry with the Confluent interface. Without a registry the ids of the contract package count.

import { schemaOf, subjectOf } from 'kuntasilta-contract'

const base = process.env.SCHEMA_REGISTRY_URL?.replace(/\/$/, '')
const schemas = new Map()

/** The registry's id of the very schema that this shop writes a type with; undefined without a registry. The newest one may be another. */
export async function schemaId(type) {
  return base && (await ask(`/subjects/${encodeURIComponent(subjectOf(type))}`, { schema: JSON.stringify(schemaOf(type)) })).id
}

/** The schema of an id, asked for once; undefined without a registry. */
export async function schemaById(id) {
  if (base && !schemas.has(id)) schemas.set(id, JSON.parse((await ask(`/schemas/ids/${id}`)).schema))
  return schemas.get(id)
}

/** Asks the registry; with a question in the body it is a POST, which changes nothing there. */
async function ask(path, question) {
  const post = question && { method: 'POST', headers: { 'content-type': 'application/vnd.schemaregistry.v1+json' }, body: JSON.stringify(question) }
  const response = await fetch(base + path, { ...post, signal: AbortSignal.timeout(10_000) })
  if (!response.ok) throw new Error(`The schema registry answered ${response.status} for ${path}: ${await response.text()}`)
  return response.json()
}
