import type { z } from 'zod'
import { parseAmount, unitOf } from '../../kernel/units.ts'
import { listingRowInput } from './taking.ts'

/** The columns of a seller's file, by each heading they may stand under. */
const columns: Record<string, string> = {
  ...{ number: 'number', title: 'title', text: 'body', category: 'category', condition: 'condition' },
  ...{ wear: 'wear', price: 'price', vat: 'vat', content: 'content', 'content unit': 'contentUnit' },
  ...{ gtin: 'gtin', quantity: 'quantity', swap: 'swap', lend: 'lend', 'pick-up': 'pickUp' },
  ...{ sending: 'sending', donated: 'donated', state: 'to' },
  ...{ 상품번호: 'number', 제목: 'title', 설명: 'body', 갈래: 'category', '새것/쓰던 것': 'condition' },
  ...{ '쓰던 흔적': 'wear', 값: 'price', 부가세율: 'vat', 용량: 'content', '용량 단위': 'contentUnit' },
  ...{ 바코드: 'gtin', 수량: 'quantity', 교환: 'swap', 빌려주기: 'lend', '직접 받기': 'pickUp' },
  ...{ 배송비: 'sending', '나누는 몫': 'donated', 판매상태: 'to' },
}

/** Which column of the file holds what; undefined where one that every row needs is missing. */
export function headingsOf(first: readonly string[]): (string | undefined)[] | undefined {
  const found = first.map((heading) => columns[heading.trim().toLowerCase()])
  const needed = ['number', 'title', 'category', 'price']
  return needed.every((one) => found.includes(one)) ? found : undefined
}

const words: Record<string, string> = {
  ...{ 새것: 'new', '쓰던 것': 'used', 준비: 'draft', 판매: 'active', '잠시 내림': 'locked', 끝: 'closed' },
}
/** The headings of an empty file, in the order in which one fills them. */
export const headingNames = {
  ko: Object.keys(columns).filter((name) => /[가-힣]/.test(name)),
  en: Object.keys(columns).filter((name) => !/[가-힣]/.test(name)),
}

/** The column a heading stands for. */
export const columnNamed = (heading: string): string => columns[heading] ?? ''

const isYes = (cell = '') => /^(1|y|yes|true|예|네|o)$/i.test(cell)
const meant = (cell: string | undefined, otherwise: string) => (cell ? (words[cell] ?? cell) : otherwise)

/** Whose file it is, for what its cells mean. */
export interface FileOf {
  /** What prices are in; they are written as people write them: `12.50`, `12,500`. */
  unit: string
  /** The code of a category somebody calls by its name; the code itself where nobody does. */
  categoryOf(name: string): string
}

export interface Named {
  code: string
  ko: string
  en: string
  isLeaf: boolean
}

/** A category may stand in the file by its code, or by its name where only one has it. */
export function fileOf(unit: string, tree: readonly Named[]): FileOf {
  const codes = new Set(tree.map(({ code }) => code))
  const named = new Map<string, string | undefined>()
  for (const { code, ko, en, isLeaf } of tree)
    for (const name of isLeaf ? new Set([ko, en].map((one) => one.toLowerCase())) : [])
      named.set(name, named.has(name) ? undefined : code)
  const categoryOf = (name: string) => (codes.has(name) ? name : (named.get(name.toLowerCase()) ?? name))
  return { unit, categoryOf }
}

/**
 * A row of the file as the command takes it, or the names of the columns that do not fit. Of a listing that is there,
 * `before` has the cells: columns the file does not have leave it as it is.
 */
export function rowOf(
  headings: readonly (string | undefined)[],
  cells: readonly string[],
  { unit, categoryOf }: FileOf,
  before: Readonly<Record<string, string>> = {},
): { row: z.input<typeof listingRowInput> } | { problem: string } {
  const at: Record<string, string> = { ...before }
  for (const [i, name] of headings.entries()) if (name) at[name] = (cells[i] ?? '').trim()
  const price = (text = '') => {
    const amount = parseAmount(text, unitOf(unit), 'ko')
    return typeof amount === 'bigint' ? String(amount) : text || undefined
  }
  const row = {
    ...{ number: at.number, title: at.title, body: at.body ?? '', price: price(at.price) },
    category: at.category && categoryOf(at.category),
    ...{ condition: meant(at.condition, 'new'), wear: at.wear || null, gtin: at.gtin || null, pictures: [] },
    vat: at.vat ? Math.round(Number(at.vat) * 100) : null,
    donated: at.donated ? Math.round(Number(at.donated) * 100) : null,
    content: at.content ? { amount: at.content, unit: at.contentUnit } : null,
    quantity: Number(at.quantity || '1'),
    ...{ swap: isYes(at.swap), lend: isYes(at.lend), sending: price(at.sending) ?? null },
    pickUp: at.pickUp === undefined ? !at.sending : isYes(at.pickUp),
    to: meant(at.to, 'active'),
  }
  const { error } = listingRowInput.safeParse(row)
  if (!error) return { row: row as z.input<typeof listingRowInput> }
  const wrong = [...new Set(error.issues.map(({ path }) => String(path[0])))].join(', ')
  return { problem: wrong === 'category' ? 'no_such_category' : wrong }
}
