import { TableRefused, tableLimits } from '../../kernel/spreadsheet/refusal.ts'
import { walkXml } from '../../kernel/spreadsheet/xml.ts'
import { unpackPart, zipParts } from '../../kernel/spreadsheet/zip.ts'

/** Why a file of written rules can't be read. */
export const textRefusals = ['old_hwp', 'old_doc', 'pdf', 'too_large', 'unreadable', 'no_text'] as const
export type TextRefusal = (typeof textRefusals)[number]

export class TextRefused extends Error {
  readonly reason: TextRefusal
  constructor(reason: TextRefusal) {
    super(reason)
    this.name = 'TextRefused'
    this.reason = reason
  }
}

/** More letters than any articles have; what is longer is something else. */
export const longestText = 300_000

/** The files written rules come in. */
export const textFileKinds = '.hwpx,.docx,.txt,.md'

/** The words of a .hwpx, .docx, .txt or .md, a line for each paragraph. Throws `TextRefused`. */
export async function readTextFile({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<string> {
  if (bytes.length > tableLimits.fileBytes) throw new TextRefused('too_large')
  const text = await readAny(name, bytes)
  if (text.trim() === '') throw new TextRefused('no_text')
  if (text.length > longestText) throw new TextRefused('too_large')
  return text
}

async function readAny(name: string, bytes: Uint8Array): Promise<string> {
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new TextRefused(/\.doc$/i.test(name) ? 'old_doc' : 'old_hwp')
  if (starts(bytes, [0x25, 0x50, 0x44, 0x46])) throw new TextRefused('pdf')
  if (!starts(bytes, [0x50, 0x4b])) return decoded(bytes)
  try {
    return await fromZip(bytes)
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error
    throw new TextRefused(error.reason === 'unpacked_too_large' ? 'too_large' : 'unreadable')
  }
}

const starts = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, i) => bytes[i] === byte)

/** A Word document is one part; a Hangul document one for each section, in order. */
async function fromZip(bytes: Uint8Array): Promise<string> {
  const parts = zipParts(bytes)
  const sections = [...parts.values()]
    .filter(({ name }) => /^Contents\/section\d+\.xml$/.test(name))
    .sort((a, b) => sectionNo(a.name) - sectionNo(b.name))
  const word = parts.get('word/document.xml')
  const wanted = word ? [word] : sections
  if (wanted.length === 0) throw new TextRefused('unreadable')
  const texts: string[] = []
  for (const part of wanted) texts.push(await paragraphs(unpackPart(bytes, part)))
  return texts.join('\n')
}

const sectionNo = (name: string) => Number(/\d+/.exec(name)![0])

/** Both formats say `p` for a paragraph and `t` for its letters; a paragraph in a table stands inside another. */
async function paragraphs(xml: Uint8Array): Promise<string> {
  const lines: string[] = []
  let [line, inText, length] = ['', 0, 0]
  const flush = () => {
    if (line !== '') lines.push(line)
    line = ''
  }
  await walkXml(xml, {
    open(name) {
      if (name === 'p') flush()
      if (name === 't') inText += 1
      if (name === 'tab' || name === 'fwSpace' || name === 'nbSpace') line += ' '
      if (name === 'br' || name === 'lineBreak') flush()
    },
    text(text) {
      if (inText === 0) return
      length += text.length
      if (length > longestText) throw new TextRefused('too_large')
      line += text
    },
    close(name) {
      if (name === 't') inText -= 1
      if (name === 'p') flush()
    },
  })
  flush()
  return lines.join('\n')
}

/** UTF-8 or UTF-16 as files say it themselves, else the encoding of old Korean files. */
function decoded(bytes: Uint8Array): string {
  const encodings = starts(bytes, [0xff, 0xfe]) ? ['utf-16le'] : ['utf-8', 'euc-kr']
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!text.includes('\0')) return text
    } catch {}
  }
  throw new TextRefused('unreadable')
}
