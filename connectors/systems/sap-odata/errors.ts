import { phrase, said, type Words } from '../../../errors/words/words.ts'
import { jsonOf, textIn, type Answered } from '../shared/httpAnswers.ts'
import type { Row } from './service.ts'

const mostDetails = 5

/** What SAP says is wrong: code and message, and those of its details, in V4 (`details`) or V2 (`innererror.errordetails`). */
export function reasonIn(result: Answered): Words {
  const error = objectIn(jsonOf(result), 'error')
  const texts = [oneOf(error), ...detailsOf(error).map(oneOf)].filter((text) => text !== '')
  return texts.length === 0 ? phrase('no reason was given') : said([...new Set(texts)].join('; '))
}

function oneOf(error: Row | undefined): string {
  const message = textIn(error, 'message') ?? textIn(objectIn(error, 'message'), 'value')
  return [textIn(error, 'code'), message].filter((part) => part !== undefined).join(': ')
}

function detailsOf(error: Row | undefined): readonly Row[] {
  const details = error?.['details'] ?? objectIn(error, 'innererror')?.['errordetails']
  return Array.isArray(details) ? details.filter((one): one is Row => typeof one === 'object' && one !== null).slice(0, mostDetails) : []
}

function objectIn(row: Row | undefined, field: string): Row | undefined {
  const value = row?.[field]
  return typeof value === 'object' && value !== null ? (value as Row) : undefined
}
