/** A person as a commit names them: nothing verified. */
export interface Person {
  name: string
  email: string
}

/** What had to be mended to read a commit. */
export type CommitRemark =
  | 'author_malformed'
  | 'date_clamped'
  | 'date_malformed'
  | 'encoding_unknown'
  | 'name_missing'
  | 'text_replaced'
  | 'zone_malformed'

/** What a commit says about who did what when. Contents of files are never read. */
export interface CommitFact {
  hash: string
  /** When the work was done, by the author's clock; ISO 8601, UTC. */
  authoredAt: string
  /** When it entered the history, by the committer's clock. */
  committedAt: string
  author: Person
  /** From `Co-authored-by:` lines, without the author, each once. */
  coAuthors: Person[]
  isMerge: boolean
  /** The first line of the message, at most 200 characters. */
  subject: string
  remarks: CommitRemark[]
}

export interface ParsedCommit {
  fact: CommitFact
  parents: string[]
}

/** Reads the bytes of a commit object. Dates outside 1970 … `latest` (ISO) are clamped with a remark. Pure. */
export function parseCommit(hash: string, body: Uint8Array, latest: string): ParsedCommit {
  const remarks = new Set<CommitRemark>()
  const end = headerEnd(body)
  const headers = headersOf(new TextDecoder('latin1').decode(body.subarray(0, end)))
  const decode = decoderFor(headers.get('encoding')?.[0], remarks)
  // Names stand in the header in the commit's own encoding, so the header is decoded a second time.
  const named = headersOf(decode(body.subarray(0, end)))
  const message = decode(body.subarray(end))
    .slice(0, 64 * 1024)
    .trimStart()
  const author = signatureOf(named.get('author')?.[0] ?? '', latest, remarks)
  const committer = signatureOf(named.get('committer')?.[0] ?? '', latest, new Set())
  const parents = headers.get('parent') ?? []
  if (author.person.name === '') remarks.add('name_missing')
  const fact: CommitFact = {
    hash,
    authoredAt: author.at ?? committer.at ?? isoOf(0),
    committedAt: committer.at ?? author.at ?? isoOf(0),
    author: author.person,
    coAuthors: coAuthorsOf(message, author.person),
    isMerge: parents.length > 1,
    subject: bounded(message.split('\n', 1)[0]!, 200),
    remarks: [...remarks].sort(),
  }
  return { fact, parents }
}

/** The offset of the empty line after the header, or the end. */
function headerEnd(body: Uint8Array): number {
  for (let at = 0; at + 1 < body.length; at++) if (body[at] === 10 && body[at + 1] === 10) return at + 1
  return body.length
}

/** Header lines by name. A line that begins with a space continues the one above: signatures, merged tags. */
function headersOf(text: string): Map<string, string[]> {
  const headers = new Map<string, string[]>()
  for (const line of text.split('\n')) {
    const space = line.indexOf(' ')
    if (space < 1) continue
    const name = line.slice(0, space)
    headers.set(name, [...(headers.get(name) ?? []), line.slice(space + 1)])
  }
  return headers
}

/** Names Git users write that the Encoding Standard does not know. */
const otherLabels: Record<string, string> = {
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  ms949: 'euc-kr',
  cp932: 'shift_jis',
  cp936: 'gbk',
}

function decoderFor(label: string | undefined, remarks: Set<CommitRemark>): (bytes: Uint8Array) => string {
  const decoder = textDecoder(label?.trim().toLowerCase() ?? 'utf-8')
  if (!decoder) remarks.add('encoding_unknown')
  return (bytes) => {
    const text = (decoder ?? new TextDecoder()).decode(bytes)
    if (text.includes('\ufffd')) remarks.add('text_replaced')
    return text
  }
}

function textDecoder(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(otherLabels[label] ?? label)
  } catch {
    return undefined
  }
}

/** `Name <email> seconds zone`, read as Git does: e-mail from the first `<` to the next `>`, date after the last. */
function signatureOf(
  text: string,
  latest: string,
  remarks: Set<CommitRemark>,
): { person: Person; at?: string } {
  const open = text.indexOf('<')
  const close = text.indexOf('>', open)
  if (open < 0 || close < 0) {
    remarks.add('author_malformed')
    return { person: personOf(text.replace(/[-+\d\s]*$/, ''), '') }
  }
  const [, seconds, zone] = /^\s*(-?\d{1,20})?\s*(\S*)/.exec(text.slice(text.lastIndexOf('>') + 1)) ?? []
  if (!/^[+-](0\d|1[0-4])[0-5]\d$/.test(zone ?? '')) remarks.add('zone_malformed')
  return {
    person: personOf(text.slice(0, open), text.slice(open + 1, close)),
    at: dateOf(seconds, latest, remarks),
  }
}

function dateOf(seconds: string | undefined, latest: string, remarks: Set<CommitRemark>): string | undefined {
  if (seconds === undefined) {
    remarks.add('date_malformed')
    return undefined
  }
  const ms = Number(seconds) * 1000
  const clamped = Math.min(Math.max(ms, 0), Date.parse(latest))
  if (clamped !== ms) remarks.add('date_clamped')
  return isoOf(clamped)
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString()
}

function coAuthorsOf(message: string, author: Person): Person[] {
  const seen = new Set([author.email.toLowerCase()])
  const people: Person[] = []
  for (const [, name, email] of message.matchAll(/^co-authored-by:[ \t]*([^<\n]*)<([^>\n]*)>/gim)) {
    const person = personOf(name!, email!)
    const key = person.email.toLowerCase()
    if (key === '' || seen.has(key) || people.length === 50) continue
    seen.add(key)
    people.push(person)
  }
  return people
}

function personOf(name: string, email: string): Person {
  return { name: bounded(name, 200), email: bounded(email, 254) }
}

/** One line, no control or invisible characters, composed Hangul, at most so many characters. */
function bounded(text: string, longest: number): string {
  const line = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  return line.length > longest ? [...line].slice(0, longest).join('') : line
}
