import { join } from 'node:path'
import { z } from 'zod'
import { capability, command, entryKind } from '../../kernel/capability.ts'
import { account, code, day, id, line, positiveAmount } from '../../kernel/fields.ts'
import { owe } from './owe.ts'
import { cancelObligation } from './settling.ts'
import { obligationAt } from './stored.ts'
import { directions } from './tables.ts'

const obligation = id('obligations.obligation')
const happened = entryKind({ v: 1, shown: 'member', data: z.strictObject({ obligation }) })

const make = command({
  input: z.strictObject({
    direction: z.enum(directions),
    agent: id('members.agent').nullable(),
    party: line().nullable(),
    purpose: code(),
    amount: positiveAmount(),
    account: account(),
    /** Where the claim comes from; null where nothing is posted until it is paid. */
    against: account().nullable(),
    dueOn: day().nullable(),
    label: line(),
    follows: z.boolean(),
  }),
  who: ['role:steward'],
  failures: [],
  records: { made: happened },
  async run(ctx, { direction, agent, party, purpose, amount, account, against, dueOn, label, follows }) {
    const made = ctx.newId()
    const [from, to] = direction === 'in' ? [against, account] : [account, against]
    const postings = from && to ? [{ from, to, unit: 'KRW', amount }] : []
    const seq = ctx.record('made', { obligation: made }, { postings })
    await owe(ctx, {
      ...{ id: made, direction, agent, party, purpose, unit: 'KRW', amount, account, dueOn, label, seq },
      ...{ source: 'debts.thing', sourceId: made },
      follows: follows ? { command: 'debts.follow', input: { obligation: made } } : undefined,
    })
    return made
  },
})

const cancel = command({
  input: z.strictObject({ obligation }),
  who: ['role:steward'],
  failures: [],
  records: { cancelled: happened },
  async run(ctx, input) {
    const { rest } = await cancelObligation(ctx, input)
    const { account } = await obligationAt(ctx, input.obligation)
    const postings = [{ from: account, to: 'income:dues', unit: 'KRW', amount: rest }]
    ctx.record('cancelled', input, { postings })
    return rest.toString()
  },
})

const follow = command({
  input: z.strictObject({ obligation }),
  who: ['clock'],
  failures: [],
  records: { followed: happened },
  async run(ctx, input) {
    ctx.record('followed', input)
  },
})

const words = {
  title: '빚',
  commands: { make: '빚 만들기', cancel: '취소하기', follow: '이어 하기' },
  queries: {},
  failures: {},
  entries: { made: () => '생겼어요.', cancelled: () => '취소했어요.', followed: () => '이어졌어요.' },
}

/** A slice for tests alone: it makes what is owed, as shares, dues and expenses do. */
export const debts = capability({
  name: 'debts',
  folder: join(import.meta.dirname, '../../capabilities/debts'),
  commands: { make, cancel, follow },
  queries: {},
  messages: { ko: words, en: words },
})
