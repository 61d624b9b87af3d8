import { plainFigure } from './figures.ts'
import type { Problem, Reading, StatementLine } from './line.ts'
import { ordered } from './sums.ts'

type Values = Record<string, string>

/**
 * OFX 1.x (SGML, where values have no closing tag) and 2.x (XML): one tolerant reading does for both, because a value
 * always runs to the next tag.
 */
export function readOfx(text: string, told: { unit: string; scale: number }): Reading {
  const problems: Problem[] = []
  const lines: StatementLine[] = []
  const head: Values = {}
  let open: Values | undefined
  let group = ''
  let n = 0
  for (const [, slash, tag, said] of text.matchAll(/<(\/?)([A-Za-z0-9.]+)>([^<]*)/g)) {
    const name = tag!.toUpperCase()
    if (slash) {
      if (name === 'STMTTRN' && open) take(open)
      if (name === 'STMTTRN') open = undefined
      if (name === group) group = ''
    } else if (name === 'STMTTRN') {
      // SGML may leave the closing tag out.
      if (open) take(open)
      open = {}
      n += 1
    } else if (/^(LEDGERBAL|AVAILBAL|BANKACCTTO|CCACCTTO)$/.test(name)) group = name
    else if (said!.trim() !== '' && open && group === '') open[name] ??= plain(said!)
    else if (said!.trim() !== '') head[group ? `${group}.${name}` : name] ??= plain(said!)
  }
  if (!/<\/OFX>/i.test(text)) problems.push({ row: null, code: 'truncated' })
  if (head.CURDEF && head.CURDEF !== told.unit) problems.push({ row: null, code: 'other_unit' })

  function take(values: Values): void {
    const line = lineOf(values, n, told.scale)
    if (typeof line === 'string') problems.push({ row: n, code: line })
    else if (line.amount !== 0n) lines.push(line)
  }
  const { lines: sorted, newestFirst, problems: order } = ordered(lines)
  const stated = head['LEDGERBAL.BALAMT']
  const closing = stated === undefined ? null : (plainFigure(stated, told.scale) ?? null)
  return {
    ...{ format: 'ofx', profile: null, account: head.ACCTID?.replace(/[\s-]/g, '') ?? null, newestFirst },
    ...{ opening: null, closing, lines: sorted, problems: [...problems, ...order] },
  }
}

function lineOf(values: Values, row: number, scale: number): StatementLine | 'amount_bad' | 'day_bad' {
  const amount = plainFigure(values.TRNAMT ?? '', scale)
  if (amount === undefined) return 'amount_bad'
  const when = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?/.exec(values.DTPOSTED ?? '')
  const day = when ? `${when[1]}-${when[2]}-${when[3]}` : ''
  const date = new Date(`${day}T00:00:00Z`)
  if (!when || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day)) return 'day_bad'
  // Midnight and noon are what banks write that do not know the time.
  const isTimed = when[4] !== undefined && !/^(0000|1200)/.test(`${when[4]}${when[5]}`)
  return {
    ...{ row, day, time: isTimed ? `${when[4]}:${when[5]}` : null, amount, balance: null, branch: '' },
    name: (values.NAME ?? '').slice(0, 200),
    text: (values.MEMO ?? values.TRNTYPE ?? '').slice(0, 500),
    ref: values.FITID || null,
  }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

const plain = (said: string) =>
  said
    .trim()
    .replace(/&(?:#(\d{1,7})|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
      code ? fromCode(Number(code)) : (entities[name!] ?? whole),
    )

const fromCode = (code: number) =>
  code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''
