import { village } from '../obligations/village.fixture.ts'
import { csvText } from './files/encode.fixture.ts'
import type { LineView } from './query-lines.ts'
import type { QueuedLine } from './query-queue.ts'

/** Day, who, amount (negative went out), and what else the bank says. */
export type Told = readonly [day: string, name: string, amount: number, text?: string]

/** A file as KB heads it, with a balance that goes on from `from`. */
export function statement(
  rows: readonly Told[],
  from = 1_000_000,
  more: { newestFirst?: boolean } = {},
): string {
  let balance = from
  const lines = rows.map(([day, name, amount, text = '전자금융'], i) => {
    balance += amount
    const time = `09:${String(Math.floor(i / 60) % 60).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`
    return [
      `${day} ${time}`,
      text,
      name,
      '',
      amount < 0 ? `${-amount}` : '0',
      amount > 0 ? `${amount}` : '0',
      `${balance}`,
      '강남',
      '',
    ]
  })
  const headings = [
    '거래일시',
    '적요',
    '보낸분/받는분',
    '송금메모',
    '출금액',
    '입금액',
    '잔액',
    '거래점',
    '구분',
  ]
  return csvText([headings, ...(more.newestFirst ? lines.reverse() : lines)])
}

export const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64')

export interface Uploaded {
  upload: string
  lines: number
  needsColumns: boolean
  problems: number
}

/** The village with its first bank account, which holds a million won. */
export async function office(dials: Record<string, unknown> = {}) {
  const v = await village(dials)
  const bank = <R = { seq: number; booking: string }>(command: string, input: unknown) =>
    v.w.act<R>(v.mina, v.commons, `bank.${command}`, input)
  const ask = <R = never>(query: string, input: unknown = {}) =>
    v.w.get<R>(v.mina, v.commons, `bank.${query}`, input)
  const account = {
    ...{ code: 'main', title: '운영 통장', bank: 'kb', number: '123456-01-789012', unit: 'KRW' },
    ...{ opening: '1000000', openingOn: '2026-03-01', post: true },
  }
  await bank('addAccount', account)
  const upload = (text: string | Uint8Array, to = 'main') =>
    bank<Uploaded>('uploadStatement', { account: to, fileName: '거래내역.csv', content: base64(text) })
  const bringIn = async (text: string | Uint8Array, to = 'main') => {
    const { upload: id } = await upload(text, to)
    await bank('importStatement', { upload: id, skipAlike: true, despite: false })
  }
  const queue = async () => (await ask<{ lines: QueuedLine[] }>('queue', { limit: 50 })).lines
  const lines = async (of = 'main') =>
    (
      await ask<{ lines: (LineView & { booked: null | { kind: string; seq: number } })[] }>('lines', {
        account: of,
        limit: 200,
      })
    ).lines
  const lineOf = async (name: string) => (await lines()).find((one) => one.name === name)!
  return { ...v, bank, ask, account, upload, bringIn, queue, lines, lineOf }
}
