import type { Database } from '../src/kernel/database.ts'
import { oneJob } from '../src/loop.ts'
import { rounded } from './measure.ts'
import { smallOffice, withDatabase } from './office.ts'

const lines = 100_000
const members = 50_000

/**
 * 100,000 lines of a bank's CSV, of which half pay dues of 50,000 members and half are cards and interest that a rule
 * books or that wait: how long reading, checking, importing and matching take, beside inserting as many plain rows.
 */
export default function bank(): Promise<Record<string, number>> {
  return withDatabase(8, measure)
}

type Act = <R = never>(command: string, input: unknown) => Promise<R>

async function measure(database: Database): Promise<Record<string, number>> {
  const { office, actor, commons } = await smallOffice(database)
  const act: Act = async <R>(command: string, input: unknown) =>
    (await office.door.execute({ commons, command, input, actor })).result as R
  await addDebtors(database, commons)
  await act('bank.addAccount', {
    ...{ code: 'main', title: 'main', bank: 'kb', number: null, unit: 'KRW', opening: '0' },
    ...{ openingOn: '2026-01-01', post: false },
  })
  await act('bank.rememberRule', { direction: 'out', words: '카드', account: 'expenses:supplies' })
  const baseline = await timed(() => plainRows(database))
  const content = Buffer.from(statement()).toString('base64')
  const [upload, readSeconds] = await timed(() =>
    act<{ upload: string }>('bank.uploadStatement', { account: 'main', fileName: 'bank.csv', content }),
  )
  const [, importSeconds] = await timed(async () => {
    await act('bank.importStatement', { upload: upload.upload, skipAlike: true, despite: false })
    while (await oneJob(office));
  })
  return { ...(await outcome(database, commons)), ...figures(readSeconds, importSeconds, baseline[1]) }
}

const figures = (read: number, imported: number, baseline: number) => ({
  read_s: rounded(read),
  import_and_match_s: rounded(imported),
  whole_s: rounded(read + imported),
  plain_rows_s: rounded(baseline),
  to_plain_rows_ratio: rounded((read + imported) / baseline),
})

async function timed<R>(work: () => Promise<R>): Promise<[R, number]> {
  const from = performance.now()
  const result = await work()
  return [result, (performance.now() - from) / 1000]
}

async function outcome({ owner }: Database, commons: string): Promise<Record<string, number>> {
  const { rows } = await owner.query(
    `select count(*)::int as lines, count(*) filter (where state = 'booked')::int as booked,
       (select count(*)::int from bank_booking where commons_id = $1 and kind = 'match') as matched
     from bank_line where commons_id = $1`,
    [commons],
  )
  return rows[0]
}

/** Straight into the tables: joining fifty thousand times is not what is measured. */
async function addDebtors({ owner }: Database, commons: string): Promise<void> {
  await owner.query(
    `insert into members_agent (commons_id, id, name, state, joined_on, sort_name, search, initials, created_at)
     select $1, gen_random_uuid(), '회원' || i, 'member', '2026-01-01', '회원' || i, '회원' || i, 'ㅎㅇ', now()
     from generate_series(1, $2) i`,
    [commons, members],
  )
  await owner.query(
    `insert into obligations_obligation (commons_id, id, direction, agent, purpose, source, source_id, unit, amount,
       account, due_on, label, state, opened_on)
     select $1, gen_random_uuid(), 'in', id, 'dues', 'dues.charge', id::text, 'KRW', 10000,
       'assets:receivable:dues:' || id, '2026-01-31', '1월 회비', 'open', '2026-01-01'
     from members_agent where commons_id = $1 and name like '회원%'`,
    [commons],
  )
  await owner.query('analyze')
}

/** Every second line pays somebody's dues, the others are cards that a rule knows and sums nobody knows. */
function statement(): string {
  const rows = ['거래일시,적요,보낸분/받는분,송금메모,출금액,입금액,잔액,거래점,구분']
  let balance = 1_000_000_000
  for (let i = 0; i < lines; i++) {
    const day = `2026.${String(1 + Math.floor(i / 34_000)).padStart(2, '0')}.${String(1 + Math.floor((i % 34_000) / 1_300)).padStart(2, '0')}`
    const time = [Math.floor(i / 3_600) % 24, Math.floor(i / 60) % 60, i % 60]
      .map((n) => String(n).padStart(2, '0'))
      .join(':')
    const pays = i % 2 === 0
    const card = i % 4 === 1
    const amount = pays ? 10_000 : card ? -3_300 : 777
    balance += amount
    const [text, name] = pays
      ? ['전자금융', `회원${i / 2 + 1}`]
      : card
        ? ['체크카드', `가게${i % 97}`]
        : ['타행이체', `손님${i}`]
    rows.push(
      `${day} ${time},${text},${name},,${amount < 0 ? -amount : 0},${amount > 0 ? amount : 0},${balance},강남,`,
    )
  }
  return rows.join('\r\n')
}

/** As many rows of the same width, a thousand a transaction: what the same machine does with nothing to think about. */
async function plainRows({ owner }: Database): Promise<void> {
  await owner.query(
    'create table bench_line (id uuid primary key, day date, amount numeric, name text, about text)',
  )
  for (let i = 0; i < lines; i += 1_000) {
    await owner.query(
      `insert into bench_line select gen_random_uuid(), '2026-01-01', i, '회원' || i, repeat('x', 80)
       from generate_series($1::int, $1::int + 999) i`,
      [i],
    )
  }
}
