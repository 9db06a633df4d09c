import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { domainFolder } from '../../../harness/standards.ts'

/** A request as it was made. */
export interface MadeRequest {
  readonly method: string
  /** With its query. */
  readonly url: string
  readonly body: string
}

interface Parameter {
  readonly in: string
  readonly name: string
  readonly schema?: object
}

interface Operation {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> }
}

/** Judges requests and answers by the interface's own description (OpenAPI 3.0). */
export interface OpenApi {
  /** What the description objects to; empty where the request is one of its own. */
  objections(request: MadeRequest): readonly string[]
  /** The same of an answer, by the name of its schema. */
  objectionsTo(schema: string, value: unknown): readonly string[]
}

/** Reads the description of the interface in the domain folder. */
export function openApi(): OpenApi {
  const description = JSON.parse(readFileSync(join(domainFolder, 'basware-p2p/openapi.json'), 'utf8')) as { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }
  const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: true })
  addFormats.default(ajv)
  ajv.addSchema(description, 'interface')
  const check = (validate: ValidateFunction, value: unknown, where: string): readonly string[] => (validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${where}${instancePath} ${message}`))
  return {
    objections({ method, url, body }) {
      const { pathname, searchParams } = new URL(url, 'http://interface')
      const [path] = Object.keys(description.paths).filter((each) => new RegExp(`^${each.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname)).sort((one, other) => one.split('{').length - other.split('{').length)
      const operation = path === undefined ? undefined : description.paths[path]?.[method.toLowerCase()]
      if (path === undefined || operation === undefined) return [`no ${method} ${pathname}`]
      const known = (operation.parameters ?? []).filter((each) => each.in === 'query')
      const query = [...searchParams].flatMap(([name, value]) => {
        const parameter = known.find((each) => each.name === name)
        return parameter === undefined ? [`no parameter ${name} of ${path}`] : check(ajv.compile({ type: 'object', properties: { value: resolved(parameter.schema ?? {}) } }), { value }, name)
      })
      const schema = operation.requestBody?.content['application/json']?.schema
      if (schema === undefined) return body === '' ? query : [...query, `${path} takes no body`]
      return [...query, ...check(ajv.compile(resolved(schema)), JSON.parse(body), 'body')]
    },
    objectionsTo: (schema, value) => check(ajv.compile({ $ref: `interface#/components/schemas/${schema}` }), value, schema),
  }
}

/** The description's own references, as they lead from outside of it. */
function resolved(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"interface#/components/')) as object
}
