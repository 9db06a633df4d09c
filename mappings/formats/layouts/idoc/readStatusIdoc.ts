import { failure } from '../../../../errors/failure.ts'
import { listed, phrase } from '../../../../errors/words/words.ts'
import { childrenNamed, textAt, type XmlElement } from '../../inbound-xml/element.ts'
import { readXml } from '../../inbound-xml/readXml.ts'

/** What SAP says of an IDoc that it was sent. */
export interface IdocStatus {
  /** Number of the IDoc (DOCNUM) that the status is of. */
  readonly idocNumber?: string
  /** What we gave as ARCKEY of the control record; SYSTAT01 hands it back. */
  readonly archiveKey?: string
  /** Type of the message that it is about, such as PORDCR1; ALEAUD01 says it. */
  readonly messageType?: string
  /** Key of the object that SAP made, such as the number of a purchase order; ALEAUD01 says it. */
  readonly objectKey?: string
  /** SAP's own code of two digits. */
  readonly status: string
  /** What that means: the document is posted, is refused, or neither yet. */
  readonly outcome: 'posted' | 'refused' | 'under way'
  /** Codes of the message that explains the status, such as ME083. */
  readonly code?: string
  /** That message with its parameters. */
  readonly text?: string
}

const posted = new Set(['53'])

/** Statuses of inbound processing in SAP that end in an error. */
const refused = new Set(['51', '54', '56', '57', '60', '63', '65', '68'])

/**
 * Reads ALEAUD01 or SYSTAT01, each of which may tell of several IDocs. Throws KS-SYSTEM-ACK-CONTENT for another document and one without a
 * status, and KS-SYSTEM-XML-… for what is no XML.
 */
export function readStatusIdoc(bytes: Uint8Array): readonly IdocStatus[] {
  const root = readXml(bytes)
  const idocs = childrenNamed(root, 'IDOC')
  const statuses = root.local === 'ALEAUD01' ? idocs.flatMap(ofAudit) : root.local === 'SYSTAT01' ? idocs.flatMap((idoc) => childrenNamed(idoc, 'E1STATS').map((segment) => statusIn(segment))) : undefined
  if (statuses === undefined) throw failure('KS-SYSTEM-ACK-CONTENT', { kind: phrase('status of an IDoc'), expected: listed('or', ['ALEAUD01', 'SYSTAT01']), seen: root.local.slice(0, 80) })
  if (statuses.length === 0) throw failure('KS-SYSTEM-ACK-CONTENT', { kind: phrase('status of an IDoc'), expected: listed('or', ['E1STATE', 'E1STATS']), seen: phrase('nothing there') })
  return statuses
}

function ofAudit(idoc: XmlElement): readonly IdocStatus[] {
  return childrenNamed(idoc, 'E1ADHDR').flatMap((header) => {
    const messageType = textAt(header, 'MESTYP_LNG') ?? textAt(header, 'MESTYP')
    return childrenNamed(header, 'E1STATE').map((segment): IdocStatus => {
      const objectKey = textAt(segment, 'E1PRTOB', 'OBJKEY')
      return { ...statusIn(segment), ...(messageType === undefined ? {} : { messageType }), ...(objectKey === undefined ? {} : { objectKey }) }
    })
  })
}

function statusIn(segment: XmlElement): IdocStatus {
  const status = textAt(segment, 'STATUS')
  if (status === undefined || !/^\d\d$/.test(status)) throw failure('KS-SYSTEM-ACK-CONTENT', { kind: phrase('status of an IDoc'), expected: phrase('two digits in {element}', { element: `${segment.local}/STATUS` }), seen: status?.slice(0, 80) ?? phrase('nothing there') })
  const [idocNumber, archiveKey, code] = [textAt(segment, 'DOCNUM'), textAt(segment, 'ARCKEY'), textAt(segment, 'STACOD')]
  const text = withParameters(textAt(segment, 'STATXT'), [1, 2, 3, 4].map((number) => textAt(segment, `STAPA${number}_LNG`) ?? textAt(segment, `STAPA${number}`) ?? ''))
  return {
    status,
    outcome: posted.has(status) ? 'posted' : refused.has(status) ? 'refused' : 'under way',
    ...(idocNumber === undefined ? {} : { idocNumber }),
    ...(archiveKey === undefined ? {} : { archiveKey }),
    ...(code === undefined ? {} : { code }),
    ...(text === undefined ? {} : { text }),
  }
}

/** SAP's texts have &, or &1 to &4, where a parameter belongs. */
function withParameters(text: string | undefined, parameters: readonly string[]): string | undefined {
  let next = 0
  return text?.replace(/&([1-4])?/g, (mark, number: string | undefined) => (number === undefined ? (parameters[next++] ?? mark) : (parameters[Number(number) - 1] ?? mark))).trim()
}
