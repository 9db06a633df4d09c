/**
 * What every kind of system must stand, by the name that the table gives it. Whether a document had an effect is judged by the receiver's own count.
 */
export const scenarios = {
  accepted: 'It takes the document: delivered, one effect, and it says so when it is asked.',
  refused: 'It will not have the document, at once or later: nothing is taken, or its answer rejects it, and the reason reaches us.',
  silent: 'It hears the call, takes nothing and says nothing: never delivered, and what is sent again has one effect.',
  slow: 'It answers late: in time it is delivered, after the time-out unknown, and what is sent again has one effect.',
  'time-out after taking': 'It takes the document, and its answer is lost or the connection is cut: unknown; asked, it has it, and what is sent again has one effect.',
  'doubled answer': 'Its later answer comes twice: two messages that name the same document.',
  'malformed answer': 'Its answer is garbage: to the request, unknown; later, it is turned away or kept as it is, and the good one beside it is understood.',
  'unknown document': 'It answers about a document of which we know nothing: the answer is understood, and names that one.',
  'wrong signature': 'What it sends bears a wrong signature, password or secret: turned away, and the right one is let in.',
  'expired token': 'The token with which we call has expired: it is renewed within the call.',
  'early answer': 'Its later answer comes before our attempt is saved: it is understood without anything that the attempt brought.',
  'wrong secret': 'Our secret, or its host key, is not the right one: unavailable, with that reason, and nothing is taken.',
  away: 'It is not there: unavailable and nothing taken, until it is back.',
  repeated: 'The same bytes come twice: delivered both times, one effect.',
  'other content': 'Other bytes come under the same id or name: refused, and the first stay.',
  crowded: 'Ten documents come at the same time: each has one effect.',
  stopped: 'The call is stopped on our side before it began: nothing is taken.',
} as const

export type Scenario = keyof typeof scenarios

/** In the order of the table. */
export const scenarioNames = Object.keys(scenarios) as readonly Scenario[]
